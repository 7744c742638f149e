"""Why the system would not read or write a file, in words that a clerk understands."""

from __future__ import annotations

import errno

_REASONS = {
    "ENOENT": "没有这个文件或文件夹",
    "EACCES": "没有权限，或文件正被其他程序占用",
    "EPERM": "没有权限",
    "EISDIR": "这是文件夹，不是文件",
    "ENOTDIR": "路径中有一段是文件，不是文件夹",
    "EEXIST": "已经有同名的文件",
    "ENOSPC": "磁盘已满",
    "EDQUOT": "超出了磁盘配额",
    "EFBIG": "文件太大",
    "EROFS": "磁盘是只读的",
    "ENAMETOOLONG": "文件名太长",
    "EMFILE": "打开的文件太多",
    "EIO": "磁盘读写出错",
    "EINVAL": "文件名不合法",
    "ELOOP": "快捷方式（符号链接）绕成了圈",
    "EBUSY": "文件正被其他程序占用",
    "ETXTBSY": "文件正被其他程序占用",
}


def failure(error: OSError) -> str:
    """The reason in a clause; the system's own words where it is a rare one."""
    name = errno.errorcode.get(error.errno or 0, "")
    return _REASONS.get(name) or error.strerror or str(error)
