-- case: values
prepare a as select id from docs order by $1; -- reports: order-by-constant
select id from docs order by 'score'::text; -- reports: order-by-constant
select id from docs order by $1::text desc limit 3; -- reports: order-by-constant
select id from docs order by 1;
select id from docs order by score;
select id from docs order by lower($1) = name;
select id from docs order by :sort;

-- case: one leg
with a as (select id from docs order by $1 limit 5) -- reports: order-by-constant
select id from a order by id;
