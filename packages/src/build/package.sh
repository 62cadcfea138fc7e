#!/bin/sh
# Puts the program into the runtime image, and makes the Debian package of it: VERSION TIME IMAGE. Everything it makes is below
# packages/target.
set -eu

version=$1
SOURCE_DATE_EPOCH=$(date -d "$2" +%s)
export SOURCE_DATE_EPOCH
image=$3
module=$(cd "$(dirname "$0")/../.." && pwd)
clone=$(dirname "$module")
tree=$module/target/deb

# One time for all: the archive of classes knows its jars by theirs.
same_times() {
    find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

fill_image() {
    mkdir -p "$image/app"
    cp "$clone/cli/target/wirejack-cli.jar" "$clone/cli/java.options" "$image/app/"
    cp -r "$clone/cli/target/lib" "$image/app/lib"
    cp "$clone/wirejack" "$image/wirejack"
    cp "$clone/LICENSE" "$image/app/LICENSE"
    same_times "$image"
    "$image/bin/java" "@$image/app/java.options" -Xlog:cds=error "-XX:ArchiveClassesAtExit=$image/app/wirejack.jsa" \
        -cp "$image/app/wirejack-cli.jar" org.wirejack.cli.Training
    # The program always runs with the one for wide pointers, as its collector has them.
    rm -f "$image/lib/server/classes.jsa"
}

# $1: where it goes; the rest: words of the command.
from_program() {
    mkdir -p "$(dirname "$1")"
    file=$1
    shift
    WIREJACK_CONFIG='' "$image/wirejack" "$@" >"$file"
}

completions() {
    from_program "$tree/usr/share/bash-completion/completions/wirejack" completion bash
    from_program "$tree/usr/share/fish/vendor_completions.d/wirejack.fish" completion fish
    zsh=$tree/usr/share/zsh/vendor-completions/_wirejack
    from_program "$zsh.bash" completion zsh
    {
        echo '#compdef wirejack'
        cat "$zsh.bash"
        # zsh has loaded this file to answer with it: the functions above are there now.
        echo '_bash_complete -o default -F _complete_wirejack "$@"'
    } >"$zsh"
    rm "$zsh.bash"
}

units() {
    for role in manager slave; do
        from_program "$tree/usr/lib/systemd/user/wirejack-$role.service" \
            service print "$role" --program /usr/bin/wirejack
        from_program "$tree/usr/lib/systemd/system/wirejack-$role.service" \
            service print "$role" --program /usr/bin/wirejack --system
    done
}

man_pages() {
    for page in "$clone"/cli/target/man/*.1; do
        if [ -f "$page" ]; then
            mkdir -p "$tree/usr/share/man/man1"
            gzip -9 -n -c "$page" >"$tree/usr/share/man/man1/$(basename "$page").gz"
        fi
    done
}

documents() {
    mkdir -p "$tree/usr/share/doc/wirejack"
    gzip -9 -n -c "$clone/CHANGELOG.md" >"$tree/usr/share/doc/wirejack/changelog.gz"
    cat "$module/src/build/copyright" "$clone/LICENSE" >"$tree/usr/share/doc/wirejack/copyright"
}

control() {
    size=$(du -sk --apparent-size "$tree" | cut -f 1)
    sed -e "s|@VERSION@|$debian_version|" -e "s|@ARCHITECTURE@|$architecture|" -e "s|@SIZE@|$size|" \
        "$module/src/deb/DEBIAN/control" >"$tree/DEBIAN/control"
    (cd "$tree" && find usr -type f -exec md5sum {} + >DEBIAN/md5sums)
}

debian_package() {
    rm -rf "$tree"
    mkdir -p "$tree"
    cp -r "$module/src/deb/." "$tree/"
    mkdir -p "$tree/usr/lib" "$tree/usr/bin"
    cp -a "$image" "$tree/usr/lib/wirejack"
    ln -s ../lib/wirejack/wirejack "$tree/usr/bin/wirejack"
    completions
    units
    man_pages
    documents
    control
    chmod -R u=rwX,go=rX "$tree"
    same_times "$tree"
    rm -f "$module"/target/wirejack_*.deb
    dpkg-deb --root-owner-group -Zxz --build "$tree" "$module/target/wirejack_${debian_version}_$architecture.deb"
}

fill_image
debian_version=$(echo "$version" | sed 's/-SNAPSHOT/~SNAPSHOT/')
architecture=$(dpkg --print-architecture)
debian_package
