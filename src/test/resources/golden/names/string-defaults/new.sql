CREATE TABLE texts (
    id integer PRIMARY KEY,
    a text DEFAULT 'it''s' NOT NULL, b text DEFAULT 'C:\dir\:name', c text DEFAULT E'two\nlines\ttab', d text DEFAULT ':word and ::cast', e text DEFAULT '100% %s %(x)s %%',
    f jsonb DEFAULT '{"a":1,"b":[true,null],"c":"it''s :x"}', g text DEFAULT '$$ $1 $body$', h text DEFAULT '"double"', i text DEFAULT '-- no comment /* at all */', j text DEFAULT '', k time DEFAULT '12:30',
    l text[] DEFAULT '{"a,b","c\"d",NULL,":x"}', m text DEFAULT 'a' || 'b', n interval DEFAULT '1:30', o text DEFAULT '{{ jinja }} ${mako} <% x %>', p text DEFAULT '"""', q text DEFAULT 'Ω≈ç√ 🙂', r text DEFAULT U&'\00a0'
);
