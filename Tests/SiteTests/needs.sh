# What the tests of publishing to another machine need, read by .ci/setup; they are passed over
# without.
need rsync command -v rsync
need util-linux command -v flock
