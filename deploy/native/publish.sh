#!/bin/sh
# Publishes the command kernels for Linux on x64 as native files, one for each level of processors, and the script that chooses among them:
#   deploy/native/publish.sh FOLDER [LEVEL ...]
# Needs clang and zlib1g-dev.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:?the folder to publish to is missing}
shift
[ $# -gt 0 ] || set -- x86-64 x86-64-v3 x86-64-v4
for level; do
    dotnet publish "$root/src/Runner" -c Release -r linux-x64 -p:Native=true -p:IlcInstructionSet="$level" --output "$folder/$level"
done
cp "$root/deploy/native/kernels" "$folder/kernels"
