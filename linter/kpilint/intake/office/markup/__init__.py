"""Tables in web pages, markdown and lists of values between commas."""
