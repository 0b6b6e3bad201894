#!/bin/sh
# Tests/Servers/ssh.sh PROGRAM WORK: publishes WORK/one and WORK/two through a real ssh server, on a
# port and with keys of its own, into a folder with a hostile name, and goes back.
set -eu
program=$1 work=$2
sshd=$(command -v sshd || echo /usr/sbin/sshd)

mkdir -p "$work/ssh" "$work/it's \$(touch harm); a folder" /run/sshd
for key in host user; do ssh-keygen -q -t ed25519 -N '' -f "$work/ssh/$key"; done
cp "$work/ssh/user.pub" "$work/ssh/authorized"
cat >"$work/ssh/config" <<END
Port 18422
ListenAddress 127.0.0.1
HostKey $work/ssh/host
PidFile $work/ssh/pid
AuthorizedKeysFile $work/ssh/authorized
PasswordAuthentication no
StrictModes no
UsePAM no
PermitRootLogin yes
END
"$sshd" -f "$work/ssh/config" -E "$work/ssh/log"
trap 'kill "$(cat "$work/ssh/pid")"' EXIT

ssh="ssh -p 18422 -i $work/ssh/user -o BatchMode=yes -o StrictHostKeyChecking=no"
ssh="$ssh -o UserKnownHostsFile=$work/ssh/known -o LogLevel=ERROR"
folder="$work/it's \$(touch harm); a folder"
publish() {
  "$program" publish "127.0.0.1:$folder" --output "$work/$1" --lang en --ssh "$ssh" $2 >/dev/null
}
shows() {
  diff -r --exclude=.taizhang-state --exclude=.taizhang-content --exclude=.taizhang-memory --exclude=.taizhang-sources --exclude=.taizhang-sums "$work/$1" "$folder/current/" ||
    { echo "ssh: the folder does not show $1" && exit 1; }
}

for round in 1 2 3; do
  publish one "" && shows one
  publish two "" && shows two
done
publish two --rollback && shows one
[ "$(ls -A "$folder" | tr '\n' ' ')" = ".taizhang-lock current current-release releases " ]
! publish one "--ssh false" 2>/dev/null
echo "ssh: published 6 times and went back"
