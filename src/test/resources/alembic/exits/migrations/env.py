raise SystemExit("password=hunter22 is wrong")
