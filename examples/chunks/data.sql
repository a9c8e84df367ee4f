-- Fills the tables of this example with made-up documents, chunks and searches.
--
--   psql "$DATABASE_URL" -f data.sql                                   50,000 chunks
--   PGOPTIONS='-c chunks.rows=2000' psql "$DATABASE_URL" -f data.sql   another number
--
-- Everything is computed from hashes of row numbers and `chunks.seed`, so the same settings give
-- the same rows. Words belong to 384 subjects of 24 themes and have places in a space of 28
-- dimensions; an embedding is the mean of its chunk's words plus noise, mapped to 384 dimensions.
-- So full text and embeddings agree in part: embeddings know that two words mean the same and
-- nothing of identifiers, full text the reverse.

BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL work_mem = '256MB';
SET LOCAL search_path = public, pg_temp;
SET LOCAL statement_timeout = 0;

CREATE FUNCTION pg_temp.chance(number bigint, salt bigint) RETURNS float8
  LANGUAGE sql STABLE
  RETURN (hashint8extended(number, salt * 1000 + coalesce(nullif(current_setting('chunks.seed', true), '')::bigint, 1))
    & 1125899906842623) / 1125899906842624.0;

-- nearly normal: the sum of four chances
CREATE FUNCTION pg_temp.normal(number bigint, salt bigint) RETURNS float8
  LANGUAGE sql STABLE
  RETURN 1.7320508 * (pg_temp.chance(number * 4, salt) + pg_temp.chance(number * 4 + 1, salt)
    + pg_temp.chance(number * 4 + 2, salt) + pg_temp.chance(number * 4 + 3, salt) - 2);

CREATE TEMP TABLE settings ON COMMIT DROP AS
SELECT coalesce(nullif(current_setting('chunks.rows', true), '')::int, 50000) AS chunks,
  10 AS per_document, 384 AS subjects, 512 AS noises;
-- a small table has fewer subjects, so that they still have several chunks each
UPDATE settings SET subjects = least(384, greatest(16, chunks / 50)), noises = least(512, greatest(32, chunks / 20));

CREATE TEMP TABLE themes (id int, words text[]) ON COMMIT DROP;
INSERT INTO themes VALUES
  (0, '{database,replica,checkpoint,vacuum,schema,transaction,deadlock,snapshot,partition,cursor,tablespace,trigger}'),
  (1, '{network,router,latency,firewall,gateway,bandwidth,packet,proxy,subnet,handshake,cable,antenna}'),
  (2, '{invoice,refund,subscription,discount,payment,receipt,balance,currency,charge,account,ledger,voucher}'),
  (3, '{kitchen,oven,recipe,flour,butter,pepper,saucepan,dough,garlic,onion,vinegar,broth}'),
  (4, '{garden,seedling,compost,mulch,pruning,hedge,blossom,orchard,greenhouse,weeding,trellis,tulip}'),
  (5, '{patient,dosage,symptom,vaccine,fever,allergy,surgeon,clinic,diagnosis,fracture,nurse,bandage}'),
  (6, '{contract,lawsuit,verdict,attorney,clause,liability,witness,statute,appeal,notary,testimony,jury}'),
  (7, '{airport,luggage,passport,itinerary,hostel,ferry,excursion,visa,boarding,timetable,souvenir,embassy}'),
  (8, '{melody,violin,rehearsal,concerto,rhythm,soprano,orchestra,guitar,tempo,chorus,conductor,harmony}'),
  (9, '{striker,goalkeeper,referee,tournament,penalty,stadium,relay,marathon,coach,league,racket,podium}'),
  (10, '{rainfall,humidity,thunder,forecast,drought,breeze,hail,barometer,monsoon,frost,cyclone,drizzle}'),
  (11, '{engine,gearbox,brake,clutch,exhaust,tyre,bumper,piston,dashboard,throttle,radiator,axle}'),
  (12, '{pupil,homework,curriculum,lecture,tutor,exam,semester,scholarship,campus,diploma,seminar,essay}'),
  (13, '{actor,screenplay,director,premiere,studio,trailer,sequel,costume,projector,dialogue,casting,stunt}'),
  (14, '{investor,dividend,portfolio,mortgage,inflation,equity,broker,hedging,bond,auditor,revenue,pension}'),
  (15, '{password,encryption,phishing,malware,token,intrusion,certificate,keychain,audit,sandbox,exploit,cipher}'),
  (16, '{tenant,landlord,plumbing,balcony,insulation,basement,rent,renovation,roof,scaffold,plaster,lease}'),
  (17, '{turbine,reactor,battery,solar,transformer,voltage,generator,pipeline,biomass,grid,inverter,coal}'),
  (18, '{fabric,tailor,sleeve,embroidery,leather,zipper,wardrobe,denim,collar,velvet,stitch,boutique}'),
  (19, '{falcon,otter,habitat,predator,migration,burrow,antler,feather,herd,larva,coral,mammal}'),
  (20, '{comet,orbit,telescope,galaxy,asteroid,satellite,eclipse,nebula,rocket,astronaut,crater,lunar}'),
  (21, '{molecule,catalyst,solvent,titration,polymer,isotope,acid,enzyme,crystal,reagent,electron,pigment}'),
  (22, '{empire,dynasty,treaty,cavalry,cathedral,manuscript,siege,excavation,monarch,colony,archive,crusade}'),
  (23, '{warehouse,pallet,courier,customs,freight,forklift,container,parcel,dispatch,inventory,trailhead,depot}');

CREATE TEMP TABLE common ON COMMIT DROP AS
SELECT
  '{the,of,and,to,in,is,that,for,it,with,as,was,on,are,by,this,be,from,or,an,which,at,not,have,has,can,when,there,their,its}'::text[] AS stop,
  '{work,report,change,need,show,start,check,large,small,number,people,question,answer,problem,result,week,month,office,request,message,detail,example,place,keep,follow,open,close,write,read,call,plan,list,order,record,simple,common,later,recent,careful,quick,second,whole,usual,local,public,review,update,remove,choose,collect}'::text[] AS usual;

-- 28 directions in 384 dimensions, and directions of noise
CREATE TEMP TABLE directions ON COMMIT DROP AS
SELECT k, array_agg(pg_temp.normal(k * 1000 + d, 1)::real ORDER BY d)::vector AS v
FROM generate_series(1, 28) k, generate_series(1, 384) d GROUP BY k;

CREATE TEMP TABLE noise ON COMMIT DROP AS
SELECT n, array_agg((0.35 * pg_temp.normal(n * 1000 + d, 2))::real ORDER BY d)::vector AS v
FROM settings, generate_series(0, noises - 1) n, generate_series(1, 384) d GROUP BY n;

-- 16 subjects to a theme, each with 6 words of its theme and 24 of its own, which are made of
-- syllables and come in pairs of one meaning
CREATE TEMP TABLE words ON COMMIT DROP AS
SELECT s * 30 + r AS id, s AS subject, r AS rank,
  CASE WHEN r < 6 THEN (SELECT t.words[1 + (s * 5 + r * 7) % 12] FROM themes t WHERE t.id = s / 16)
    ELSE (SELECT string_agg(
        substr('bcdfglmnprstvz', 1 + floor(14 * pg_temp.chance((s * 30 + r) * 8 + i, 3))::int, 1)
        || substr('aeiou', 1 + floor(5 * pg_temp.chance((s * 30 + r) * 8 + i, 4))::int, 1), '' ORDER BY i)
      FROM generate_series(1, 3 + (r % 2)) i)
      || substr('nrlmdtkx', 1 + floor(8 * pg_temp.chance(s * 30 + r, 5))::int, 1)
  END AS word
FROM settings, generate_series(0, subjects - 1) s, generate_series(0, 29) r;

CREATE TEMP TABLE meanings ON COMMIT DROP AS
SELECT w.id, sum(d.v * array_fill((
      0.8 * pg_temp.normal(w.subject / 16 * 100 + d.k, 6)
      + 0.7 * pg_temp.normal(w.subject * 100 + d.k, 7)
      + 1.1 * pg_temp.normal((w.subject * 30 + w.rank / 2) * 100 + d.k, 8)
      + 0.2 * pg_temp.normal(w.id * 100 + d.k, 9))::real, ARRAY[384])::vector) AS v
FROM words w, directions d GROUP BY w.id;
CREATE UNIQUE INDEX ON words (id);
CREATE UNIQUE INDEX ON meanings (id);
ANALYZE words;
ANALYZE meanings;

CREATE TEMP TABLE vocabulary ON COMMIT DROP AS
SELECT subject, array_agg(word ORDER BY rank) AS words FROM words GROUP BY subject;

INSERT INTO documents (id, title, content_type, created_at)
OVERRIDING SYSTEM VALUE
SELECT n, initcap(v.words[1 + n % 6]) || ' ' || v.words[7 + (n * 7) % 24] || ' and ' || v.words[7 + (n * 11 + 5) % 24],
  CASE WHEN pg_temp.chance(n, 10) < 0.7 THEN 'article' WHEN pg_temp.chance(n, 10) < 0.95 THEN 'ticket' ELSE 'manual' END,
  timestamptz '2024-01-01 00:00:00+00' + n * interval '1 hour'
FROM settings, generate_series(1, (chunks + per_document - 1) / per_document) n
JOIN vocabulary v ON v.subject = floor((SELECT subjects FROM settings) * power(pg_temp.chance(n, 11), 1.3))::int
ORDER BY n;

-- 14 words decide what a chunk is about; four in a hundred chunks repeat one of twenty texts
CREATE TEMP TABLE plans ON COMMIT DROP AS
SELECT n AS id, (n - 1) / per_document + 1 AS document, (n - 1) % per_document AS position,
  CASE WHEN pg_temp.chance(n, 12) < 0.04 THEN 1 + floor(20 * pg_temp.chance(n, 13))::int ELSE n END AS text_of
FROM settings, generate_series(1, chunks) n;

CREATE TEMP TABLE keys ON COMMIT DROP AS
SELECT p.id, i, s.subject * 30 + (floor(30 * power(pg_temp.chance(p.id * 16 + i, 14), 1.5))::int + p.document * 7) % 30 AS word
FROM settings, plans p, generate_series(1, 14) i,
  LATERAL (SELECT floor(subjects * power(pg_temp.chance(CASE WHEN i % 5 = 0 THEN p.id + 9000000 ELSE p.document END, 11), 1.3))::int AS subject) s
WHERE p.text_of = p.id OR p.id <= 20;
ANALYZE keys;

CREATE TEMP TABLE texts ON COMMIT DROP AS
SELECT k.id, k.words,
  (SELECT string_agg(
      CASE WHEN i % 12 = 1 THEN initcap(w) ELSE w END || CASE WHEN i % 12 = 0 OR i = k.length THEN '.' ELSE '' END, ' ')
   FROM (SELECT i, CASE
        WHEN pg_temp.chance(k.id * 128 + i, 15) < 0.40 THEN c.stop[1 + floor(30 * power(pg_temp.chance(k.id * 128 + i, 16), 1.6))::int]
        WHEN pg_temp.chance(k.id * 128 + i, 15) < 0.58 THEN c.usual[1 + floor(50 * power(pg_temp.chance(k.id * 128 + i, 16), 1.3))::int]
        ELSE k.words[1 + floor(14 * pg_temp.chance(k.id * 128 + i, 16))::int] END AS w
      FROM generate_series(1, k.length) i OFFSET 0) t) AS body
FROM (SELECT keys.id, array_agg(word ORDER BY i) AS words,
        45 + floor(50 * pg_temp.chance(keys.id, 17))::int AS length
      FROM (SELECT keys.id, keys.i, words.word FROM keys JOIN words ON words.id = keys.word) keys
      GROUP BY keys.id) k, common c;

CREATE TEMP TABLE places ON COMMIT DROP AS
SELECT keys.id, sum(m.v) AS v FROM keys JOIN meanings m ON m.id = keys.word GROUP BY keys.id;
CREATE UNIQUE INDEX ON texts (id);
CREATE UNIQUE INDEX ON places (id);
ANALYZE texts;
ANALYZE places;

INSERT INTO chunks (id, document_id, position, content, embedding)
OVERRIDING SYSTEM VALUE
SELECT p.id, p.document, p.position,
  t.body || CASE WHEN p.text_of = p.id AND pg_temp.chance(p.id, 18) < 0.3 THEN ' See '
    || (ARRAY['ERR-', 'inv_2024_', 'v2.14.', 'DX-'])[1 + p.id % 4] || (1000 + p.id * 7919 % 900000) || '.' ELSE '' END,
  CASE WHEN pg_temp.chance(p.id, 19) >= 0.005 THEN l2_normalize(v.v
    + n.v * array_fill(8::real, ARRAY[384])::vector) END
FROM plans p
JOIN texts t ON t.id = p.text_of
JOIN places v ON v.id = p.text_of
JOIN settings ON true
JOIN noise n ON n.n = floor(noises * pg_temp.chance(p.text_of, 20))::int
ORDER BY p.id;

-- what people typed, and the chunk that they opened: of three, one has the chunk's words, one has
-- words of the same meaning, one an identifier or the document's title as well
INSERT INTO searches (id, query, embedding, chunk_id)
OVERRIDING SYSTEM VALUE
SELECT s.id,
  (CASE s.id % 3 WHEN 1 THEN 'how to ' WHEN 2 THEN 'what is the ' ELSE '' END)
    || string_agg(w.word, ' ' ORDER BY k.i)
    || CASE WHEN s.id % 3 = 0 THEN ' ' || coalesce(substring(s.content FROM ' See (\S+)\.$'), '') ELSE '' END,
  l2_normalize(sum(m.v) + (SELECT n.v FROM noise n WHERE n.n = s.id % s.noises) * array_fill(8::real, ARRAY[384])::vector),
  s.chunk_id
FROM (SELECT n AS id, c.id AS chunk_id, c.content, noises
      FROM generate_series(1, 400) n, settings
      JOIN LATERAL (SELECT 21 + floor((settings.chunks - 21) * pg_temp.chance(n, 21))::int AS pick) x ON true
      JOIN plans p ON p.id = x.pick AND p.text_of = p.id
      JOIN chunks c ON c.id = p.id
      WHERE c.embedding IS NOT NULL) s
JOIN (SELECT id, word, min(i) AS i FROM keys GROUP BY id, word) k ON k.id = s.chunk_id AND pg_temp.chance(s.id * 16 + k.i, 22) < 0.45
JOIN words o ON o.id = k.word
JOIN words w ON w.id = CASE WHEN s.id % 3 = 2 AND o.rank >= 6 THEN o.subject * 30 + (o.rank # 1) ELSE o.id END
JOIN meanings m ON m.id = w.id
GROUP BY s.id, s.content, s.chunk_id, s.noises
ORDER BY s.id;

SELECT setval(pg_get_serial_sequence(t, 'id'), n)
FROM (SELECT 'documents' AS t, max(id) AS n FROM documents
  UNION ALL SELECT 'chunks', max(id) FROM chunks
  UNION ALL SELECT 'searches', max(id) FROM searches) ids WHERE n IS NOT NULL;
COMMIT;
ANALYZE documents;
ANALYZE chunks;
ANALYZE searches;
