# Starts a server on a copy of a template. Ends it when standard input closes, which the operating
# system sees to when the process at the other end dies, however it dies; then removes the folder.
# A file "kept" in the folder says that the server may outlive that process.
# Arguments: the server's folder, the template's data folder, the postgres program, the port, words
# that drop privileges; the rest is for postgres.
folder=$1 template=$2 postgres=$3 port=$4 drop=$5
shift 5
trap '' HUP INT
exec 3<&0 </dev/null
cd / || exit 1

# The postmaster is told under its own account: its data folder is not ours to trust.
quit() {
  [ -e "$folder/exit" ] && return
  read -r postmaster 2>/dev/null <"$folder/data/postmaster.pid" || postmaster=$server
  $drop sh -c 'kill -QUIT "$@"' sh "$postmaster" "$server" 2>/dev/null
}

status=1
if $drop cp -R "$template/." "$folder/data/"; then
  $drop "$postgres" -D "$folder/data" -p "$port" "$@" 3<&- &
  server=$!
  trap quit TERM
  { cat <&3 >/dev/null; [ -e "$folder/kept" ] || quit; } &
  watcher=$!
  status=129
  while [ "$status" -gt 128 ] && kill -0 "$server" 2>/dev/null; do
    wait "$server"
    status=$?
  done
fi
# On a full disk our own end is the only sign that we can give.
echo "$status" >"$folder/exit" || exit 1
if [ -n "$watcher" ]; then wait "$watcher"; else cat <&3 >/dev/null; fi
rm -rf "$folder"
