-- case: programs and files
copy orders from program 'cat /tmp/orders.csv'; -- reports: server-program
copy orders to program 'gzip > /tmp/orders.gz'; -- reports: server-program
copy orders from '/tmp/orders.csv'; -- reports: server-program
copy (select 1) to '/tmp/one.csv'; -- reports: server-program

-- case: the client's
copy orders to stdout;
