-- The 30 nearest by meaning and the 30 best by words, joined by reciprocal rank.
WITH asked AS (
  SELECT query, embedding FROM searches WHERE id = 7
), semantic AS (
  SELECT id, row_number() OVER (ORDER BY embedding <=> (SELECT embedding FROM asked)) AS rank
  FROM chunks
  ORDER BY embedding <=> (SELECT embedding FROM asked)
  LIMIT 30
), lexical AS (
  SELECT id, row_number() OVER (ORDER BY ts_rank(content_tsvector, q) DESC) AS rank
  FROM chunks, websearch_to_tsquery('english', (SELECT replace(query, ' ', ' or ') FROM asked)) AS q
  WHERE content_tsvector @@ q
  ORDER BY ts_rank(content_tsvector, q) DESC
  LIMIT 30
)
SELECT chunks.id, chunks.document_id, left(chunks.content, 200) AS content, fused.score
FROM (
  SELECT id, coalesce(1.0 / (60 + semantic.rank), 0) + coalesce(1.0 / (60 + lexical.rank), 0) AS score
  FROM semantic FULL JOIN lexical USING (id)
  ORDER BY score DESC, id
  LIMIT 10
) AS fused
JOIN chunks USING (id)
ORDER BY fused.score DESC, chunks.id;
