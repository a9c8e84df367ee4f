-- case: shapes
create table docs (id int, v vector(3), h halfvec(3), w vector(2001), x halfvec(4001), b bit(64), n vector);
create index on docs using hnsw (v); -- reports: vector-index-refused
create index on docs using hnsw (v vector_l2_ops, h halfvec_l2_ops); -- reports: vector-index-refused
create unique index on docs using hnsw (v vector_l2_ops); -- reports: vector-index-refused
create index on docs using hnsw (v vector_l2_ops) include (id); -- reports: vector-index-refused
create index on docs using hnsw (h vector_l2_ops); -- reports: vector-index-refused
create index on docs using hnsw (w vector_l2_ops); -- reports: vector-index-refused
create index on docs using hnsw (x halfvec_l2_ops); -- reports: vector-index-refused
create index on docs using hnsw (n vector_l2_ops); -- reports: vector-index-refused
create index on docs using hnsw ((n::vector(5000)) vector_l2_ops); -- reports: vector-index-refused
create index on docs using hnsw ((w::halfvec(2001)) halfvec_l2_ops);
create index on docs using hnsw ((n::vector(3)) vector_l2_ops);
create index on docs using hnsw (b bit_hamming_ops);
create index on docs using hnsw ((binary_quantize(w)::bit(2001)) bit_hamming_ops);

-- case: options
create index concurrently on docs using hnsw (v vector_l2_ops) with (m = 1); -- reports: vector-index-refused
create index concurrently on docs using hnsw (v vector_l2_ops) with (m = 40); -- reports: vector-index-refused
create index concurrently on docs using hnsw (v vector_l2_ops) with (m = 40, ef_construction = 80);
create index concurrently on docs using hnsw (v vector_l2_ops) with (ef_construction = 2000); -- reports: vector-index-refused
create index concurrently on docs using ivfflat (v vector_l2_ops) with (lists = 40000); -- reports: vector-index-refused
create index concurrently on docs using ivfflat (v vector_l1_ops); -- reports: vector-index-refused
create index concurrently on docs using ivfflat (v sparsevec_l2_ops); -- reports: vector-index-refused
create index concurrently on docs using ivfflat (v);

-- case: other methods
create unique index concurrently on docs (a, b) include (c);
create index concurrently on docs using gin (words);
