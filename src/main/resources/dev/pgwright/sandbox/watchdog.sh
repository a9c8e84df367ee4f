# Starts a server on a copy of a template and ends it when standard input closes, which the
# operating system does when the process that holds the other end dies, however it dies.
# Arguments: the server's folder, the template's data folder, the postgres program, the port,
# words that drop privileges, "watched" or "kept", then arguments for postgres.
folder=$1 template=$2 postgres=$3 port=$4 drop=$5 mode=$6
shift 6
trap '' HUP INT
exec 3<&0 </dev/null
cd / || exit 1

quit() {
  [ -e "$folder/exit" ] && return
  read -r postmaster 2>/dev/null <"$folder/data/postmaster.pid" || postmaster=$server
  $drop sh -c 'kill -QUIT "$@"' sh "$postmaster" "$server" 2>/dev/null
}

if $drop cp -R "$template/." "$folder/data/"; then
  $drop "$postgres" -D "$folder/data" -p "$port" "$@" 3<&- &
  server=$!
  trap quit TERM
  if [ "$mode" = watched ]; then
    { cat <&3 >/dev/null; quit; } &
    watcher=$!
  fi
  exec 3<&-
  status=129
  while [ "$status" -gt 128 ] && kill -0 "$server" 2>/dev/null; do
    wait "$server"
    status=$?
  done
else
  status=1
fi
echo "$status" >"$folder/exit"
if [ "$mode" = watched ]; then
  if [ -n "$watcher" ]; then wait "$watcher"; else cat <&3 >/dev/null; fi
fi
rm -rf "$folder"
