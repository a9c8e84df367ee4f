-- Rows for the example, the same each time: 2,000 people in 40 teams, 20,000 documents, 30,000
-- analyses, of which few fail. Takes a second.
INSERT INTO users (id, email, display_name, created_at)
SELECT md5('user' || n)::uuid, 'Person.' || n || '@example.com', 'Person ' || n,
    timestamptz '2024-01-01' + n * interval '1 hour'
FROM generate_series(1, 2000) AS n;

INSERT INTO teams (id, name, slug)
SELECT n, 'Team ' || n, 'team-' || n
FROM generate_series(1, 40) AS n;

INSERT INTO documents (id, team_id, uploaded_by, title, mime_type, byte_size, status, created_at)
SELECT md5('document' || n)::uuid, 1 + n * 7 % 40, md5('user' || 1 + n % 2000)::uuid,
    'Document ' || n, 'application/pdf', 1000 + n, 'ready',
    timestamptz '2024-02-01' + n * interval '20 minutes'
FROM generate_series(1, 20000) AS n;

INSERT INTO analyses
    (id, document_id, requested_by, model, status, score, started_at, finished_at, created_at)
SELECT md5('analysis' || n)::uuid, md5('document' || 1 + n * 13 % 20000)::uuid,
    md5('user' || 1 + n % 2000)::uuid, (ARRAY['small', 'large'])[1 + n % 2],
    (CASE WHEN n % 150 = 0 THEN 'failed' ELSE 'succeeded' END)::analysis_status,
    CASE WHEN n % 150 > 0 THEN n % 100 END, created_at, created_at + interval '1 minute', created_at
FROM (
    SELECT n, timestamptz '2024-06-01' + n * interval '15 minutes' AS created_at
    FROM generate_series(1, 30000) AS n) AS numbered;

VACUUM ANALYZE;
