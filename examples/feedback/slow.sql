-- What the product asks most, by how often.

-- name: what failed last
-- weight: 40
SELECT a.id, d.title, a.model, a.created_at
FROM analyses a JOIN documents d ON d.id = a.document_id
WHERE a.status = 'failed'
ORDER BY a.created_at DESC
LIMIT 20;

-- name: sign in
-- weight: 30
SELECT id, display_name FROM users WHERE lower(email) = 'person.77@example.com';

-- name: mine
-- weight: 10
SELECT * FROM analyses
WHERE requested_by = md5('user77')::uuid
ORDER BY created_at DESC
LIMIT 10;
