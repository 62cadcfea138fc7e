# Boots the Debian in folder $1 under its own systemd, in namespaces that were made for it, in a control group named $2.
set -e
root=$1
group=$root/mnt/$2
mount --make-rprivate /
mount -t cgroup2 cgroup2 "$root/mnt"
mkdir "$group"
echo $$ >"$group/cgroup.procs"
umount "$root/mnt"
ip link set lo up

begin='
set -e
mount --bind "$1" "$1"
cd "$1"
mount -t proc proc proc
# The settings of the kernel are those of the machine around it.
mount --bind proc/sys proc/sys
mount -o remount,bind,ro proc/sys
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=755 tmpfs dev
mkdir dev/shm dev/pts
mount -t tmpfs tmpfs dev/shm
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
mknod -m 666 dev/null c 1 3
mknod -m 666 dev/zero c 1 5
mknod -m 666 dev/full c 1 7
mknod -m 666 dev/random c 1 8
mknod -m 666 dev/urandom c 1 9
mknod -m 666 dev/tty c 5 0
mkdir -p old
pivot_root . old
umount -l old
exec chroot . env -i container=wirejack PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd
'
exec unshare --cgroup sh -c "$begin" sh "$root"
