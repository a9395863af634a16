"""A build backend that builds nothing.

`pip download` of a source archive runs the package's build to learn its name and dependencies, which would fetch
unpinned build tools and run its setup.py. tools/setup.sh wants the archive alone (lexbor's C source is in it), so it
puts this file in setuptools' place: the name and version come from the folder that pip unpacked.
"""
import os
import sys


def get_requires_for_build_wheel(config_settings=None):
    return []


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    fields = {}
    with open("PKG-INFO", encoding="utf-8") as info:
        for line in info:
            if not line.strip():
                break
            key, _, value = line.partition(":")
            fields[key] = value.strip()
    name = f"{fields['Name']}-{fields['Version']}.dist-info"
    os.makedirs(os.path.join(metadata_directory, name))
    with open(os.path.join(metadata_directory, name, "METADATA"), "w", encoding="utf-8") as out:
        out.write(f"Metadata-Version: 2.1\nName: {fields['Name']}\nVersion: {fields['Version']}\n")
    return name


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    raise RuntimeError("tools/sdist_stub builds nothing")


# A pyproject.toml that names no backend gets "setuptools.build_meta:__legacy__".
__legacy__ = sys.modules[__name__]
