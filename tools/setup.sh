#!/usr/bin/env bash
# Sets a Debian 12 machine up to build Hearsay: Debian's packages by apt (only those that are missing), OpenVINO and
# lexbor into .deps/, what bundles the web page into web/node_modules/. Everything is pinned; what is there in the
# pinned version is not touched, so a second run takes a moment and needs neither the network nor root. Output of the
# steps: .deps/logs/.
#
#   tools/setup.sh            what building needs
#   tools/setup.sh --tests    and what the tests need: Chromium, sqlite3, tests/requirements.txt in .deps/tests-venv
#   HEARSAY_SKIP_APT=1        leave Debian's packages to somebody else (a container without root)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly openvino_version=2026.4.1
readonly openvino_sha256=2d22b1da03f7caf74df30e9f6417d0ab2f637e4a38e08e1dcd294d2c37407aaf
readonly selectolax_version=1.0.2  # its sdist carries lexbor 3.1
readonly selectolax_sha256=f0508ad927aa426425d4aa7a2bb2f8b21c01412534465bd227e241d4d0a6a418

readonly packages=(
  g++-12 make cmake ninja-build python3 python3-pip python3-venv pkg-config ca-certificates
  libicu-dev libuchardet-dev libssl-dev nlohmann-json3-dev libcli11-dev libfmt-dev libgtest-dev
  zlib1g-dev libexpat1-dev libbrotli-dev libsqlite3-dev libboost1.81-dev)
readonly least_node=18  # Debian 12's

readonly deps=$PWD/.deps logs=$PWD/.deps/logs
mkdir -p "$logs"

say() { printf '  %-12s %s\n' "$1" "$2"; }

# die SENTENCE [LOG]: what went wrong and what to do, with the log's tail where there is one.
die() {
  if [[ -n ${2:-} && -s $2 ]]; then
    printf -- '--- the end of %s\n' "${2#"$PWD"/}" >&2
    tail -n 20 "$2" >&2
    printf -- '---\n' >&2
  fi
  printf 'setup: %s\n' "$1" >&2
  exit 1
}

# Is DIR there, complete and of this version? The stamp is written last, so a broken-off step is done again.
have() { [[ -f $deps/$1/.version && $(<"$deps/$1/.version") == "$2" ]]; }

# stash NAME VERSION: makes .deps/NAME.new the new .deps/NAME.
stash() {
  printf '%s\n' "$2" > "$deps/$1.new/.version"
  rm -rf "${deps:?}/$1"
  mv "$deps/$1.new" "$deps/$1"
}

# Node and npm are taken from wherever they are: other makers' nodejs brings an npm that Debian's cannot stand beside.
have_node() {
  command -v npm > /dev/null && [[ $(node --version 2> /dev/null) =~ ^v([0-9]+)\. ]] &&
    (( BASH_REMATCH[1] >= least_node ))
}

missing_packages() {
  local package wanted=("${packages[@]}")
  have_node || wanted+=(nodejs npm)
  if [[ -n $for_tests ]]; then
    command -v sqlite3 > /dev/null || wanted+=(sqlite3)
    command -v chromium > /dev/null || wanted+=(chromium)
  fi
  for package in "${wanted[@]}"; do
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s\n' "$package"
  done
}

install_packages() {
  local missing as_root=() log=$logs/apt.log
  if ! command -v dpkg-query > /dev/null; then
    die "this is not a Debian system. Install what tools/setup.sh lists in 'packages', node and npm, then run
       HEARSAY_SKIP_APT=1 make."
  fi
  mapfile -t missing < <(missing_packages)
  if (( ${#missing[@]} == 0 )); then
    say packages "there"
    return
  fi
  if (( EUID != 0 )); then
    command -v sudo > /dev/null || die "packages are missing and this is not root. Run as root: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say packages "installing ${missing[*]}"
  "${as_root[@]}" apt-get update > "$log" 2>&1 || die "apt-get update failed: is the network there?" "$log"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" \
    >> "$log" 2>&1 || die "apt-get could not install ${missing[*]}. Hearsay is built on Debian 12 (bookworm)." "$log"
}

# A python3 that has pip: Debian's first, since it is the one that setup has just installed.
find_python() {
  local python
  for python in /usr/bin/python3 python3; do
    if "$python" -m pip --version > /dev/null 2>&1; then
      printf '%s\n' "$python"
      return
    fi
  done
  die "no python3 with pip. Run: apt-get install python3-pip"
}

# The page in the browser: npm has the versions and hashes from web/package-lock.json. Building needs its "dependencies"
# alone, the tests its "devDependencies" too.
install_web() {
  local log=$logs/npm.log version folder=web/node_modules what=()
  [[ -f web/package-lock.json ]] || return 0
  version=$(cat web/package.json web/package-lock.json | sha256sum | cut -d ' ' -f 1)
  if [[ -f $folder/.version ]] && grep -qxE "$version( tests)?" "$folder/.version" &&
     [[ -z $for_tests || $(<"$folder/.version") == *tests ]]; then
    say web "there"
    return
  fi
  have_node || die "the web page is bundled by npm with node $least_node or newer, and the PATH has $(
    node --version 2> /dev/null | sed 's/^/node /' | grep . || echo 'no node'), $(
    command -v npm || echo 'no npm'). Run: apt-get install nodejs npm; where they are there, put /usr/bin first."
  [[ -n $for_tests ]] || what=(--omit=dev)
  say web "npm ci in web/ ($(grep -c '"node_modules/' web/package-lock.json) packages at most)"
  # No package's own scripts are run: nothing that the page needs has any that it needs.
  (cd web && npm ci --no-audit --no-fund --no-update-notifier --ignore-scripts "${what[@]}") > "$log" 2>&1 ||
    die "npm could not install what web/package-lock.json names: is the network there? Then run make again." "$log"
  mkdir -p "$folder"
  printf '%s\n' "$version${for_tests:+ tests}" > "$folder/.version"
}

# In place, for a Python environment does not run where it is moved; .version comes last.
install_tests_venv() {
  local log=$logs/tests-venv.log version venv base=/usr/bin/python3
  venv=$(realpath "$deps")/tests-venv
  version="$(sha256sum < tests/requirements.txt | cut -d ' ' -f 1) $venv"
  if have tests-venv "$version"; then
    say tests-venv "there"
    return
  fi
  [[ -x $base ]] || base=python3
  say tests-venv "installing $(grep -c == tests/requirements.txt) packages of tests/requirements.txt"
  rm -rf "$venv"
  "$base" -m venv "$venv" > "$log" 2>&1 ||
    die "$base could not make an environment in .deps/tests-venv. Run: apt-get install python3-venv" "$log"
  "$venv/bin/python" -m pip install --disable-pip-version-check --no-input --progress-bar off --only-binary :all: \
    --require-hashes --requirement tests/requirements.txt >> "$log" 2>&1 || {
    ! grep -q 'DO NOT MATCH THE HASHES' "$log" ||
      die "PyPI gave another file than the one pinned in tests/requirements.txt, and it was not used. These are for
       CPython 3.11 on x86-64, as Debian 12 has it; here is $("$base" --version)." "$log"
    die "tests/requirements.txt could not be installed from PyPI: is the network there? Then run make test." "$log"
  }
  printf '%s\n' "$version" > "$venv/.version"
}

# fetch NAME VERSION SHA256 LOG PIP-OPTION...: into .deps/download, refused unless it is the very file.
fetch() {
  local name=$1 version=$2 sha256=$3 log=$4
  shift 4
  rm -rf "$deps/download"
  mkdir -p "$deps/download"
  printf '%s==%s --hash=sha256:%s\n' "$name" "$version" "$sha256" > "$deps/download/requirements.txt"
  "$python" -m pip download --disable-pip-version-check --no-deps --require-hashes --progress-bar off \
    --dest "$deps/download" --requirement "$deps/download/requirements.txt" "$@" > "$log" 2>&1 && return
  ! grep -q 'DO NOT MATCH THE HASHES' "$log" ||
    die "PyPI gave another file for $name $version than the one pinned in tools/setup.sh; it was not used." "$log"
  die "$name $version could not be downloaded from PyPI: is the network there? Then run make again." "$log"
}

install_openvino() {
  local log=$logs/openvino.log
  if have openvino "$openvino_version"; then
    say openvino "$openvino_version there"
    return
  fi
  say openvino "$openvino_version: downloading (59 MB)"
  python=$(find_python)
  # The wheel is taken for its C++ side, so any CPython's will do: always the same one, whatever this machine's is.
  fetch openvino "$openvino_version" "$openvino_sha256" "$log" --only-binary :all: \
    --implementation cp --python-version 311 --abi cp311 --platform manylinux_2_28_x86_64
  rm -rf "$deps/openvino.new"
  "$python" - "$deps"/download/openvino-*.whl "$deps/openvino.new" >> "$log" 2>&1 << 'PYTHON' ||
import sys, zipfile
keep = ("openvino/include/", "openvino/cmake/", "openvino/libs/", "openvino-")
with zipfile.ZipFile(sys.argv[1]) as wheel:
    wheel.extractall(sys.argv[2], [name for name in wheel.namelist() if name.startswith(keep)])
PYTHON
    die "OpenVINO's wheel could not be unpacked: is the disk full?" "$log"
  stash openvino "$openvino_version"
}

install_lexbor() {
  local log=$logs/lexbor.log version="selectolax-$selectolax_version" source
  if have lexbor "$version"; then
    say lexbor "3.1 there"
    return
  fi
  say lexbor "3.1: downloading (4 MB)"
  python=$(find_python)
  # Keeps pip from running the package's own build: see tools/sdist_stub.
  PYTHONPATH=$PWD/tools/sdist_stub PYTHONDONTWRITEBYTECODE=1 fetch selectolax "$selectolax_version" \
    "$selectolax_sha256" "$log" --no-binary :all: --no-build-isolation
  say lexbor "3.1: building"
  tar -xzf "$deps/download/selectolax-$selectolax_version.tar.gz" -C "$deps/download"
  source=$deps/download/selectolax-$selectolax_version/lexbor
  rm -rf "$deps/lexbor.new"
  { cmake -S "$source" -B "$deps/download/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_COMPILER=gcc-12 \
      -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DLEXBOR_BUILD_SHARED=OFF -DLEXBOR_BUILD_STATIC=ON \
      -DCMAKE_INSTALL_PREFIX="$deps/lexbor.new" -DCMAKE_INSTALL_LIBDIR=lib &&
    cmake --build "$deps/download/build" --parallel &&
    cmake --install "$deps/download/build"; } >> "$log" 2>&1 || die "lexbor could not be built." "$log"
  cp "$source/LICENSE" "$source/NOTICE" "$deps/lexbor.new/"
  stash lexbor "$version"
}

for_tests=
case "$*" in
  "") ;;
  --tests) for_tests=1 ;;
  *) die "what is '$*'? tools/setup.sh [--tests]" ;;
esac
[[ $(uname -sm) == "Linux x86_64" ]] ||
  die "Hearsay is built on Linux on x86-64 (OpenVINO's pinned wheel); this is $(uname -sm)."
[[ -n ${HEARSAY_SKIP_APT:-} ]] || install_packages
install_openvino
install_lexbor
install_web
[[ -z $for_tests ]] || install_tests_venv
rm -rf "$deps/download"
