-- case: pairs
select 1 from docs where to_tsvector('english', t) @@ to_tsquery('german', $1); -- reports: text-search-configurations-differ
select 1 from docs where to_tsvector(t) @@ websearch_to_tsquery('english', $1); -- reports: text-search-configurations-differ
select 1 from docs where to_tsvector('simple', t) @@ phraseto_tsquery($1); -- reports: text-search-configurations-differ
select 1 from docs where to_tsvector('english', t) @@ to_tsquery('pg_catalog.english'::regconfig, $1);
select 1 from docs where to_tsvector('english'::regconfig, t) @@ to_tsquery('english', $1);
select 1 from docs where to_tsvector(t) @@ to_tsquery($1);
select 1 from docs where words @@ to_tsquery($1);
select 1 from docs where to_tsvector(lang, t) @@ to_tsquery(lang, $1);
