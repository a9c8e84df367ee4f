# Reads package records; prints the packages in `want` and, through Depends and Pre-Depends, those
# whose name matches `follow`. Of alternatives, the first that exists; a wanted one must exist.
/^Package: / { name = $2; seen[name] = 1 }
/^(Pre-Depends|Depends): / { sub(/^[^:]*: /, ""); depends[name] = depends[name] ", " $0 }
END {
  count = split(want, queue, " ")
  for (i = 1; i <= count; i++) queued[queue[i]] = 1
  for (i = 1; i <= count; i++) {
    if (!(queue[i] in seen)) { print queue[i] ": no such package" > "/dev/stderr"; exit 1 }
    print queue[i]
    terms = split(depends[queue[i]], term, /, */)
    for (t = 1; t <= terms; t++) {
      choices = split(term[t], choice, / *\| */)
      for (c = 1; c <= choices; c++) {
        dep = choice[c]
        sub(/[ (:].*/, "", dep)
        if (dep in seen) {
          if (dep ~ follow && !(dep in queued)) { queued[dep] = 1; queue[++count] = dep }
          break
        }
      }
    }
  }
}
