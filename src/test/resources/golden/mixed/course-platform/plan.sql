-- concern: column:public.rooms.seats gets its new type beside live traffic, since the size of public.rooms is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.terms WHERE starts_on IS NULL
-- needs no rows from: SELECT ctid FROM public.terms WHERE ends_on IS NULL
-- needs no rows from: SELECT ctid FROM public.courses WHERE NOT ((capacity > 0))
-- needs no rows from: SELECT ctid FROM public.grades WHERE NOT ((points >= (0)::numeric))
-- needs no rows from: SELECT ctid FROM public.lessons WHERE NOT (((minutes >= 15) AND (minutes <= 240)))
-- needs no rows from: SELECT ctid FROM public.messages WHERE NOT ((recipient_id <> sender_id))
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY school_id, email) AS nth FROM public.people WHERE true) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY school_id, name) AS nth FROM public.rooms WHERE school_id IS NOT NULL AND name IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY code) AS nth FROM public.subjects WHERE code IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY assignment_id, student_id, attempt) AS nth FROM public.submissions WHERE assignment_id IS NOT NULL AND student_id IS NOT NULL AND attempt IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM public.terms WHERE NOT ((ends_on > starts_on))

-- file: 01_change_create_table_waiting_lists.up.sql
-- change: create table waiting_lists
-- Locks: ACCESS EXCLUSIVE on public.rooms, catalog change only
-- Way back: loses the rows of public.waiting_lists; the values of public.rooms.floor; to keep it:
--     dump the table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.attendance AS ENUM ('present', 'late', 'excused', 'absent');
CREATE TABLE public.waiting_lists (
    course_id integer NOT NULL,
    student_id integer NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT waiting_lists_course_id_position_unique UNIQUE (course_id, "position")
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT waiting_lists_pkey PRIMARY KEY (course_id, student_id)
);
CREATE INDEX idx_waiting_lists_student_id ON public.waiting_lists USING btree (student_id);
ALTER TABLE public.rooms ADD COLUMN seats_new_2530aa integer;
CREATE FUNCTION public.rooms_sync_new_5d88c5() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.seats_new_2530aa := NEW.seats;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_rooms_sync_new_5d88c5 BEFORE INSERT OR UPDATE ON public.rooms FOR EACH ROW EXECUTE
    FUNCTION public.rooms_sync_new_5d88c5();
ALTER TABLE public.rooms ENABLE ALWAYS TRIGGER zz_rooms_sync_new_5d88c5;
ALTER TABLE public.rooms ADD CONSTRAINT seats_same_new_2530aa
    CHECK (seats_new_2530aa IS NOT DISTINCT FROM seats::integer) NOT VALID;
ALTER TABLE public.rooms ADD COLUMN floor smallint;

COMMIT;

-- file: 01_change_create_table_waiting_lists.down.sql
-- Undoes: change: create table waiting_lists
-- Way back: loses the rows of public.waiting_lists; the values of public.rooms.floor; to keep it:
--     dump the table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.rooms DROP COLUMN floor;
DROP TRIGGER zz_rooms_sync_new_5d88c5 ON public.rooms;
DROP FUNCTION public.rooms_sync_new_5d88c5();
ALTER TABLE public.rooms DROP COLUMN seats_new_2530aa;
DROP INDEX public.idx_waiting_lists_student_id;
DROP TABLE public.waiting_lists;
DROP TYPE public.attendance;

COMMIT;

-- file: 02_change_alter_announcements.up.sql
-- change: alter announcements
-- Locks: ACCESS EXCLUSIVE on public.announcements, catalog change only
-- Way back: loses the values of public.announcements.published_at; the values of
--     public.announcements.pinned; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.announcements ADD COLUMN published_at timestamp with time zone DEFAULT now();
ALTER TABLE public.announcements ADD COLUMN pinned boolean DEFAULT false NOT NULL;

COMMIT;

-- file: 02_change_alter_announcements.down.sql
-- Undoes: change: alter announcements
-- Way back: loses the values of public.announcements.published_at; the values of
--     public.announcements.pinned; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.announcements DROP COLUMN pinned;
ALTER TABLE public.announcements DROP COLUMN published_at;

COMMIT;

-- file: 03_change_alter_assignments.up.sql
-- change: alter assignments
-- Locks: ACCESS EXCLUSIVE on public.assignments, catalog change only
-- Way back: loses the values of public.assignments.max_points; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.assignments ALTER COLUMN title TYPE character varying(200);
ALTER TABLE public.assignments ADD COLUMN max_points numeric(4,1) DEFAULT 100 NOT NULL;

COMMIT;

-- file: 03_change_alter_assignments.down.sql
-- Undoes: change: alter assignments
-- Way back: loses the values of public.assignments.max_points; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.assignments DROP COLUMN max_points;
ALTER TABLE public.assignments ALTER COLUMN title TYPE character varying(100)
    USING title::character varying(100);

COMMIT;

-- file: 04_change_add_state_to_attendances.up.sql
-- change: add state to attendances
-- Locks: ACCESS EXCLUSIVE on public.attendances, catalog change only
-- Way back: loses the values of public.attendances.state; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.attendances ADD COLUMN state public.attendance
    DEFAULT 'present'::public.attendance NOT NULL;

COMMIT;

-- file: 04_change_add_state_to_attendances.down.sql
-- Undoes: change: add state to attendances
-- Way back: loses the values of public.attendances.state; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.attendances DROP COLUMN state;

COMMIT;

-- file: 05_change_alter_courses.up.sql
-- change: alter courses
-- Locks: ACCESS EXCLUSIVE on public.courses, catalog change only
-- Way back: loses the values of public.courses.syllabus; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.courses ADD COLUMN syllabus jsonb;
ALTER TABLE public.courses ADD CONSTRAINT courses_capacity_check CHECK ((capacity > 0)) NOT VALID;
ALTER TABLE public.waiting_lists ADD CONSTRAINT fk_waiting_lists_courses FOREIGN KEY (course_id)
    REFERENCES public.courses(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 05_change_alter_courses.down.sql
-- Undoes: change: alter courses
-- Way back: loses the values of public.courses.syllabus; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.waiting_lists DROP CONSTRAINT fk_waiting_lists_courses;
ALTER TABLE public.courses DROP CONSTRAINT courses_capacity_check;
ALTER TABLE public.courses DROP COLUMN syllabus;

COMMIT;

-- file: 06_change_add_enrolled_at_to_enrolments.up.sql
-- change: add enrolled_at to enrolments
-- Locks: ACCESS EXCLUSIVE on public.enrolments, catalog change only
-- Way back: loses the values of public.enrolments.enrolled_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.enrolments ADD COLUMN enrolled_at timestamp with time zone DEFAULT now() NOT NULL;

COMMIT;

-- file: 06_change_add_enrolled_at_to_enrolments.down.sql
-- Undoes: change: add enrolled_at to enrolments
-- Way back: loses the values of public.enrolments.enrolled_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.enrolments DROP COLUMN enrolled_at;

COMMIT;

-- file: 07_change_add_bytes_to_files.up.sql
-- change: add bytes to files
-- Locks: ACCESS EXCLUSIVE on public.files, catalog change only
-- Way back: loses the values of public.files.bytes; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.files ADD COLUMN bytes bigint DEFAULT 0 NOT NULL;

COMMIT;

-- file: 07_change_add_bytes_to_files.down.sql
-- Undoes: change: add bytes to files
-- Way back: loses the values of public.files.bytes; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.files DROP COLUMN bytes;

COMMIT;

-- file: 08_change_alter_grades.up.sql
-- change: alter grades
-- Locks: ACCESS EXCLUSIVE on public.grades, catalog change only
-- Way back: loses the values of public.grades.graded_at; the values of public.grades.comment; to
--     keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.grades ADD COLUMN graded_at timestamp with time zone;
ALTER TABLE public.grades ADD COLUMN comment text;
ALTER TABLE public.grades ADD CONSTRAINT grades_points_check CHECK ((points >= (0)::numeric))
    NOT VALID;

COMMIT;

-- file: 08_change_alter_grades.down.sql
-- Undoes: change: alter grades
-- Way back: loses the values of public.grades.graded_at; the values of public.grades.comment; to
--     keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.grades DROP CONSTRAINT grades_points_check;
ALTER TABLE public.grades DROP COLUMN comment;
ALTER TABLE public.grades DROP COLUMN graded_at;

COMMIT;

-- file: 09_change_alter_lessons.up.sql
-- change: alter lessons
-- Locks: ACCESS EXCLUSIVE on public.lessons, catalog change only
-- Way back: loses the values of public.lessons.cancelled; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.lessons ALTER COLUMN minutes SET DEFAULT 90;
ALTER TABLE public.lessons ADD COLUMN cancelled boolean DEFAULT false NOT NULL;
ALTER TABLE public.lessons ADD CONSTRAINT lessons_minutes_check
    CHECK (((minutes >= 15) AND (minutes <= 240))) NOT VALID;

COMMIT;

-- file: 09_change_alter_lessons.down.sql
-- Undoes: change: alter lessons
-- Way back: loses the values of public.lessons.cancelled; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.lessons DROP CONSTRAINT lessons_minutes_check;
ALTER TABLE public.lessons DROP COLUMN cancelled;
ALTER TABLE public.lessons ALTER COLUMN minutes SET DEFAULT 45;

COMMIT;

-- file: 10_change_alter_messages.up.sql
-- change: alter messages
-- Locks: ACCESS EXCLUSIVE on public.messages, catalog change only
-- Way back: loses the values of public.messages.read_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.messages ADD COLUMN read_at timestamp with time zone;
ALTER TABLE public.messages ADD CONSTRAINT messages_recipient_id_check
    CHECK ((recipient_id <> sender_id)) NOT VALID;

COMMIT;

-- file: 10_change_alter_messages.down.sql
-- Undoes: change: alter messages
-- Way back: loses the values of public.messages.read_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.messages DROP CONSTRAINT messages_recipient_id_check;
ALTER TABLE public.messages DROP COLUMN read_at;

COMMIT;

-- file: 11_change_add_locale_to_people.up.sql
-- change: add locale to people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Way back: loses the values of public.people.locale; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people ADD COLUMN locale character varying(8) DEFAULT 'de'::character varying;

COMMIT;

-- file: 11_change_add_locale_to_people.down.sql
-- Undoes: change: add locale to people
-- Way back: loses the values of public.people.locale; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people DROP COLUMN locale;

COMMIT;

-- file: 12_change_add_time_zone_to_schools.up.sql
-- change: add time_zone to schools
-- Locks: ACCESS EXCLUSIVE on public.schools, catalog change only
-- Way back: loses the values of public.schools.time_zone; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.schools ADD COLUMN time_zone text DEFAULT 'Europe/Berlin'::text NOT NULL;

COMMIT;

-- file: 12_change_add_time_zone_to_schools.down.sql
-- Undoes: change: add time_zone to schools
-- Way back: loses the values of public.schools.time_zone; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.schools DROP COLUMN time_zone;

COMMIT;

-- file: 13_change_alter_students.up.sql
-- change: alter students
-- Locks: ACCESS EXCLUSIVE on public.students, catalog change only
-- Way back: loses the values of public.students.left_on; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.students ALTER COLUMN enrolled_on SET DEFAULT CURRENT_DATE;
ALTER TABLE public.students ADD COLUMN left_on date;
ALTER TABLE public.waiting_lists ADD CONSTRAINT fk_waiting_lists_students FOREIGN KEY (student_id)
    REFERENCES public.students(person_id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 13_change_alter_students.down.sql
-- Undoes: change: alter students
-- Way back: loses the values of public.students.left_on; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.waiting_lists DROP CONSTRAINT fk_waiting_lists_students;
ALTER TABLE public.students DROP COLUMN left_on;
ALTER TABLE public.students ALTER COLUMN enrolled_on DROP DEFAULT;

COMMIT;

-- file: 14_change_alter_subjects.up.sql
-- change: alter subjects
-- Locks: ACCESS EXCLUSIVE on public.subjects, catalog change only
-- Way back: loses the values of public.subjects.colour; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.subjects ALTER COLUMN code TYPE character varying(16);
ALTER TABLE public.subjects ADD COLUMN colour text DEFAULT '#cccccc'::text NOT NULL;

COMMIT;

-- file: 14_change_alter_subjects.down.sql
-- Undoes: change: alter subjects
-- Way back: loses the values of public.subjects.colour; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.subjects DROP COLUMN colour;
ALTER TABLE public.subjects ALTER COLUMN code TYPE character varying(8)
    USING code::character varying(8);

COMMIT;

-- file: 15_change_alter_submissions.up.sql
-- change: alter submissions
-- Locks: ACCESS EXCLUSIVE on public.submissions, catalog change only
-- Way back: loses the values of public.submissions.token; the values of public.submissions.attempt;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.submissions ADD COLUMN token uuid;
ALTER TABLE public.submissions ALTER COLUMN token SET DEFAULT gen_random_uuid();
ALTER TABLE public.submissions ADD COLUMN attempt smallint DEFAULT 1 NOT NULL;

COMMIT;

-- file: 15_change_alter_submissions.down.sql
-- Undoes: change: alter submissions
-- Way back: loses the values of public.submissions.token; the values of public.submissions.attempt;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.submissions DROP COLUMN attempt;
ALTER TABLE public.submissions DROP COLUMN token;

COMMIT;

-- file: 16_change_alter_terms.up.sql
-- change: alter terms
-- Locks: ACCESS EXCLUSIVE on public.terms, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.terms ADD CONSTRAINT terms_starts_on_not_null NOT NULL starts_on NOT VALID;
ALTER TABLE public.terms ADD CONSTRAINT terms_ends_on_not_null NOT NULL ends_on NOT VALID;
ALTER TABLE public.terms ADD CONSTRAINT terms_ends_on_check CHECK ((ends_on > starts_on)) NOT VALID;

COMMIT;

-- file: 16_change_alter_terms.down.sql
-- Undoes: change: alter terms

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.terms DROP CONSTRAINT terms_ends_on_check;
ALTER TABLE public.terms ALTER COLUMN ends_on DROP NOT NULL;
ALTER TABLE public.terms ALTER COLUMN starts_on DROP NOT NULL;

COMMIT;

-- file: 17_change_add_courses_teacher_id_fkey.up.sql
-- change: add courses_teacher_id_fkey
-- Locks: ACCESS EXCLUSIVE on public.courses, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.teachers, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.teachers, public.courses IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.courses DROP CONSTRAINT courses_teacher_id_fkey;
ALTER TABLE public.courses ADD CONSTRAINT courses_teacher_id_fkey FOREIGN KEY (teacher_id)
    REFERENCES public.teachers(person_id) ON DELETE SET NULL NOT VALID;

COMMIT;

-- file: 17_change_add_courses_teacher_id_fkey.down.sql
-- Undoes: change: add courses_teacher_id_fkey

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.courses DROP CONSTRAINT IF EXISTS courses_teacher_id_fkey_spare_46eacb;
ALTER TABLE public.courses ADD CONSTRAINT courses_teacher_id_fkey_spare_46eacb
    FOREIGN KEY (teacher_id) REFERENCES public.teachers(person_id) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.courses VALIDATE CONSTRAINT courses_teacher_id_fkey_spare_46eacb;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.teachers, public.courses IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.courses DROP CONSTRAINT courses_teacher_id_fkey;
ALTER TABLE public.courses RENAME CONSTRAINT courses_teacher_id_fkey_spare_46eacb TO
    courses_teacher_id_fkey;

COMMIT;

-- file: 18_change_add_files_submission_id_fkey.up.sql
-- change: add files_submission_id_fkey
-- Locks: ACCESS EXCLUSIVE on public.files, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.submissions, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.submissions, public.files IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.files DROP CONSTRAINT files_submission_id_fkey;
ALTER TABLE public.files ADD CONSTRAINT files_submission_id_fkey FOREIGN KEY (submission_id)
    REFERENCES public.submissions(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 18_change_add_files_submission_id_fkey.down.sql
-- Undoes: change: add files_submission_id_fkey

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.files DROP CONSTRAINT IF EXISTS files_submission_id_fkey_spare_a52b44;
ALTER TABLE public.files ADD CONSTRAINT files_submission_id_fkey_spare_a52b44
    FOREIGN KEY (submission_id) REFERENCES public.submissions(id) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.files VALIDATE CONSTRAINT files_submission_id_fkey_spare_a52b44;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.submissions, public.files IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.files DROP CONSTRAINT files_submission_id_fkey;
ALTER TABLE public.files RENAME CONSTRAINT files_submission_id_fkey_spare_a52b44 TO
    files_submission_id_fkey;

COMMIT;

-- file: 19_change_create_people_school_id_email_unique.up.sql
-- change: create people_school_id_email_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.people, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.people_school_id_email_unique;
CREATE UNIQUE INDEX CONCURRENTLY people_school_id_email_unique ON public.people
    USING btree (school_id, email) NULLS NOT DISTINCT;

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_create_people_school_id_email_unique.down.sql
-- Undoes: change: create people_school_id_email_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.people_school_id_email_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 20_change_add_people_school_id_email_unique.up.sql
-- change: add people_school_id_email_unique
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people ADD CONSTRAINT people_school_id_email_unique UNIQUE
    USING INDEX people_school_id_email_unique;

COMMIT;

-- file: 20_change_add_people_school_id_email_unique.down.sql
-- Undoes: change: add people_school_id_email_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.people_school_id_email_unique_spare_a7176c;
CREATE UNIQUE INDEX CONCURRENTLY people_school_id_email_unique_spare_a7176c ON public.people
    USING btree (school_id, email) NULLS NOT DISTINCT;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people DROP CONSTRAINT people_school_id_email_unique;
ALTER INDEX public.people_school_id_email_unique_spare_a7176c RENAME TO
    people_school_id_email_unique;

COMMIT;

-- file: 21_change_create_rooms_school_id_name_unique.up.sql
-- change: create rooms_school_id_name_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.rooms, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.rooms_school_id_name_unique;
CREATE UNIQUE INDEX CONCURRENTLY rooms_school_id_name_unique ON public.rooms
    USING btree (school_id, name);

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_create_rooms_school_id_name_unique.down.sql
-- Undoes: change: create rooms_school_id_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.rooms_school_id_name_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 22_change_add_rooms_school_id_name_unique.up.sql
-- change: add rooms_school_id_name_unique
-- Locks: ACCESS EXCLUSIVE on public.rooms, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.rooms ADD CONSTRAINT rooms_school_id_name_unique UNIQUE
    USING INDEX rooms_school_id_name_unique;

COMMIT;

-- file: 22_change_add_rooms_school_id_name_unique.down.sql
-- Undoes: change: add rooms_school_id_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.rooms_school_id_name_unique_spare_a6a9dd;
CREATE UNIQUE INDEX CONCURRENTLY rooms_school_id_name_unique_spare_a6a9dd ON public.rooms
    USING btree (school_id, name);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.rooms DROP CONSTRAINT rooms_school_id_name_unique;
ALTER INDEX public.rooms_school_id_name_unique_spare_a6a9dd RENAME TO rooms_school_id_name_unique;

COMMIT;

-- file: 23_change_create_subjects_code_unique.up.sql
-- change: create subjects_code_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.subjects, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.subjects_code_unique;
CREATE UNIQUE INDEX CONCURRENTLY subjects_code_unique ON public.subjects USING btree (code);

RESET lock_timeout;
RESET statement_timeout;

-- file: 23_change_create_subjects_code_unique.down.sql
-- Undoes: change: create subjects_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.subjects_code_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 24_change_add_subjects_code_unique.up.sql
-- change: add subjects_code_unique
-- Locks: ACCESS EXCLUSIVE on public.subjects, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.subjects ADD CONSTRAINT subjects_code_unique UNIQUE
    USING INDEX subjects_code_unique;

COMMIT;

-- file: 24_change_add_subjects_code_unique.down.sql
-- Undoes: change: add subjects_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.subjects_code_unique_spare_f8334a;
CREATE UNIQUE INDEX CONCURRENTLY subjects_code_unique_spare_f8334a ON public.subjects
    USING btree (code);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.subjects DROP CONSTRAINT subjects_code_unique;
ALTER INDEX public.subjects_code_unique_spare_f8334a RENAME TO subjects_code_unique;

COMMIT;

-- file: 25_change_create_submissions_assignment_id_student_id_attempt_unique.up.sql
-- change: create submissions_assignment_id_student_id_attempt_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.submissions, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.submissions_assignment_id_student_id_attempt_unique;
CREATE UNIQUE INDEX CONCURRENTLY submissions_assignment_id_student_id_attempt_unique
    ON public.submissions USING btree (assignment_id, student_id, attempt);

RESET lock_timeout;
RESET statement_timeout;

-- file: 25_change_create_submissions_assignment_id_student_id_attempt_unique.down.sql
-- Undoes: change: create submissions_assignment_id_student_id_attempt_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.submissions_assignment_id_student_id_attempt_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 26_change_add_submissions_assignment_id_student_id_attempt_unique.up.sql
-- change: add submissions_assignment_id_student_id_attempt_unique
-- Locks: ACCESS EXCLUSIVE on public.submissions, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.submissions ADD CONSTRAINT submissions_assignment_id_student_id_attempt_unique
    UNIQUE USING INDEX submissions_assignment_id_student_id_attempt_unique;

COMMIT;

-- file: 26_change_add_submissions_assignment_id_student_id_attempt_unique.down.sql
-- Undoes: change: add submissions_assignment_id_student_id_attempt_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS
    public.submissions_assignment_id_student_id_attempt_uniqu_spare_2d015c;
CREATE UNIQUE INDEX CONCURRENTLY submissions_assignment_id_student_id_attempt_uniqu_spare_2d015c
    ON public.submissions USING btree (assignment_id, student_id, attempt);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.submissions DROP CONSTRAINT submissions_assignment_id_student_id_attempt_unique;
ALTER INDEX public.submissions_assignment_id_student_id_attempt_uniqu_spare_2d015c RENAME TO
    submissions_assignment_id_student_id_attempt_unique;

COMMIT;

-- file: 27_change_create_idx_assignments_course_id_due_at.up.sql
-- change: create idx_assignments_course_id_due_at
-- Locks: SHARE UPDATE EXCLUSIVE on public.assignments, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_assignments_course_id_due_at;
CREATE INDEX CONCURRENTLY idx_assignments_course_id_due_at ON public.assignments
    USING btree (course_id, due_at);

RESET lock_timeout;
RESET statement_timeout;

-- file: 27_change_create_idx_assignments_course_id_due_at.down.sql
-- Undoes: change: create idx_assignments_course_id_due_at

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_assignments_course_id_due_at;

RESET lock_timeout;
RESET statement_timeout;

-- file: 28_change_create_idx_courses_term_id.up.sql
-- change: create idx_courses_term_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.courses, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_courses_term_id;
CREATE INDEX CONCURRENTLY idx_courses_term_id ON public.courses USING btree (term_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 28_change_create_idx_courses_term_id.down.sql
-- Undoes: change: create idx_courses_term_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_courses_term_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 29_change_create_idx_files_submission_id.up.sql
-- change: create idx_files_submission_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.files, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_files_submission_id;
CREATE INDEX CONCURRENTLY idx_files_submission_id ON public.files USING btree (submission_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 29_change_create_idx_files_submission_id.down.sql
-- Undoes: change: create idx_files_submission_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_files_submission_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 30_change_create_idx_lessons_course_id_starts_at.up.sql
-- change: create idx_lessons_course_id_starts_at
-- Locks: SHARE UPDATE EXCLUSIVE on public.lessons, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_lessons_course_id_starts_at;
CREATE INDEX CONCURRENTLY idx_lessons_course_id_starts_at ON public.lessons
    USING btree (course_id, starts_at);

RESET lock_timeout;
RESET statement_timeout;

-- file: 30_change_create_idx_lessons_course_id_starts_at.down.sql
-- Undoes: change: create idx_lessons_course_id_starts_at

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_lessons_course_id_starts_at;

RESET lock_timeout;
RESET statement_timeout;

-- file: 31_change_create_idx_lessons_room_id_starts_at.up.sql
-- change: create idx_lessons_room_id_starts_at
-- Locks: SHARE UPDATE EXCLUSIVE on public.lessons, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_lessons_room_id_starts_at;
CREATE INDEX CONCURRENTLY idx_lessons_room_id_starts_at ON public.lessons
    USING btree (room_id, starts_at) WHERE (NOT cancelled);

RESET lock_timeout;
RESET statement_timeout;

-- file: 31_change_create_idx_lessons_room_id_starts_at.down.sql
-- Undoes: change: create idx_lessons_room_id_starts_at

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_lessons_room_id_starts_at;

RESET lock_timeout;
RESET statement_timeout;

-- file: 32_change_create_idx_messages_recipient_id_unread.up.sql
-- change: create idx_messages_recipient_id_unread
-- Locks: SHARE UPDATE EXCLUSIVE on public.messages, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_messages_recipient_id_unread;
CREATE INDEX CONCURRENTLY idx_messages_recipient_id_unread ON public.messages
    USING btree (recipient_id) WHERE (read_at IS NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 32_change_create_idx_messages_recipient_id_unread.down.sql
-- Undoes: change: create idx_messages_recipient_id_unread

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_messages_recipient_id_unread;

RESET lock_timeout;
RESET statement_timeout;

-- file: 33_change_create_idx_people_lower_name.up.sql
-- change: create idx_people_lower_name
-- Locks: SHARE UPDATE EXCLUSIVE on public.people, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_people_lower_name;
CREATE INDEX CONCURRENTLY idx_people_lower_name ON public.people
    USING btree (lower(name) text_pattern_ops);

RESET lock_timeout;
RESET statement_timeout;

-- file: 33_change_create_idx_people_lower_name.down.sql
-- Undoes: change: create idx_people_lower_name

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_people_lower_name;

RESET lock_timeout;
RESET statement_timeout;

-- file: 34_change_copy_seats_of_rooms.up.sql
-- change: copy seats of rooms
-- Locks: SHARE UPDATE EXCLUSIVE on public.rooms, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.rooms') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.rooms SET seats_new_2530aa = seats
        WHERE seats_new_2530aa IS NULL AND (seats) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.rooms are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.rooms SET seats_new_2530aa = seats
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.rooms WHERE seats_new_2530aa IS NULL AND (seats) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.rooms (seats_new_2530aa);

RESET lock_timeout;
RESET statement_timeout;

-- file: 34_change_copy_seats_of_rooms.down.sql
-- Undoes: change: copy seats of rooms

-- Nothing to do.

-- file: 35_change_backfill_token_of_submissions.up.sql
-- change: backfill token of submissions

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.submissions') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.submissions SET token = DEFAULT
        WHERE token IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.submissions are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.submissions SET token = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.submissions WHERE token IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 35_change_backfill_token_of_submissions.down.sql
-- Undoes: change: backfill token of submissions

-- Nothing to do.

-- file: 36_change_require_token_of_submissions.up.sql
-- change: require token of submissions
-- Locks: ACCESS EXCLUSIVE on public.submissions, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.submissions ADD CONSTRAINT submissions_token_not_null NOT NULL token NOT VALID;

COMMIT;

-- file: 36_change_require_token_of_submissions.down.sql
-- Undoes: change: require token of submissions

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.submissions ALTER COLUMN token DROP NOT NULL;

COMMIT;

-- file: 37_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.courses, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.files, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.grades, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.lessons, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.messages, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.rooms, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.submissions, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.terms, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.rooms VALIDATE CONSTRAINT seats_same_new_2530aa;
ALTER TABLE public.submissions VALIDATE CONSTRAINT submissions_token_not_null;
ALTER TABLE public.terms VALIDATE CONSTRAINT terms_starts_on_not_null;
ALTER TABLE public.terms VALIDATE CONSTRAINT terms_ends_on_not_null;
ALTER TABLE public.courses VALIDATE CONSTRAINT courses_capacity_check;
ALTER TABLE public.courses VALIDATE CONSTRAINT courses_teacher_id_fkey;
ALTER TABLE public.files VALIDATE CONSTRAINT files_submission_id_fkey;
ALTER TABLE public.grades VALIDATE CONSTRAINT grades_points_check;
ALTER TABLE public.lessons VALIDATE CONSTRAINT lessons_minutes_check;
ALTER TABLE public.messages VALIDATE CONSTRAINT messages_recipient_id_check;
ALTER TABLE public.terms VALIDATE CONSTRAINT terms_ends_on_check;
ALTER TABLE public.waiting_lists VALIDATE CONSTRAINT fk_waiting_lists_courses;
ALTER TABLE public.waiting_lists VALIDATE CONSTRAINT fk_waiting_lists_students;

COMMIT;

-- file: 37_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 38_change_settle_seats_of_rooms.up.sql
-- change: settle seats of rooms
-- Locks: ACCESS EXCLUSIVE on public.rooms, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.rooms DROP CONSTRAINT seats_same_new_2530aa;

COMMIT;

-- file: 38_change_settle_seats_of_rooms.down.sql
-- Undoes: change: settle seats of rooms

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.rooms'::regclass AND conname = 'seats_same_new_2530aa'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.rooms ADD CONSTRAINT seats_same_new_2530aa CHECK (seats_new_2530aa IS NOT DISTINCT FROM seats::integer) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.rooms VALIDATE CONSTRAINT seats_same_new_2530aa;

RESET lock_timeout;
RESET statement_timeout;

-- file: 39_change_swap_seats_of_rooms.up.sql
-- change: swap seats of rooms
-- Locks: ACCESS EXCLUSIVE on public.rooms, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_rooms_sync_new_5d88c5 ON public.rooms;
DROP FUNCTION public.rooms_sync_new_5d88c5();
ALTER TABLE public.rooms RENAME COLUMN seats TO seats_old_2530aa;
ALTER TABLE public.rooms RENAME COLUMN seats_new_2530aa TO seats;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.rooms'::regclass AND a.attname = 'seats_old_2530aa'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'seats',
            'public.rooms'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.rooms_sync_old_5d88c5() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.seats_old_2530aa := NEW.seats;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_rooms_sync_old_5d88c5 BEFORE INSERT OR UPDATE ON public.rooms FOR EACH ROW EXECUTE
    FUNCTION public.rooms_sync_old_5d88c5();
ALTER TABLE public.rooms ENABLE ALWAYS TRIGGER zz_rooms_sync_old_5d88c5;
DROP VIEW public.timetable;
CREATE VIEW public.timetable (id, subject, room, starts_at, cancelled) AS
 SELECT l.id,
    s.name AS subject,
    r.name AS room,
    l.starts_at,
    l.cancelled
   FROM (((public.lessons l
     JOIN public.courses c ON ((c.id = l.course_id)))
     JOIN public.subjects s ON ((s.id = c.subject_id)))
     LEFT JOIN public.rooms r ON ((r.id = l.room_id)));

COMMIT;

-- file: 39_change_swap_seats_of_rooms.down.sql
-- Undoes: change: swap seats of rooms

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.timetable;
CREATE VIEW public.timetable (id, subject, room, starts_at) AS
 SELECT l.id,
    s.name AS subject,
    r.name AS room,
    l.starts_at
   FROM (((public.lessons l
     JOIN public.courses c ON ((c.id = l.course_id)))
     JOIN public.subjects s ON ((s.id = c.subject_id)))
     LEFT JOIN public.rooms r ON ((r.id = l.room_id)));
DROP TRIGGER zz_rooms_sync_old_5d88c5 ON public.rooms;
DROP FUNCTION public.rooms_sync_old_5d88c5();
ALTER TABLE public.rooms RENAME COLUMN seats TO seats_new_2530aa;
ALTER TABLE public.rooms RENAME COLUMN seats_old_2530aa TO seats;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.rooms'::regclass AND a.attname = 'seats_new_2530aa'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'seats',
            'public.rooms'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.rooms_sync_new_5d88c5() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.seats_new_2530aa := NEW.seats;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_rooms_sync_new_5d88c5 BEFORE INSERT OR UPDATE ON public.rooms FOR EACH ROW EXECUTE
    FUNCTION public.rooms_sync_new_5d88c5();
ALTER TABLE public.rooms ENABLE ALWAYS TRIGGER zz_rooms_sync_new_5d88c5;

COMMIT;

-- file: 40_change_finish_changing_seats_of_rooms.up.sql
-- change: finish changing seats of rooms
-- Locks: ACCESS EXCLUSIVE on public.rooms, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_rooms_sync_old_5d88c5 ON public.rooms;
DROP FUNCTION public.rooms_sync_old_5d88c5();
ALTER TABLE public.rooms DROP COLUMN seats_old_2530aa;

COMMIT;

-- file: 40_change_finish_changing_seats_of_rooms.down.sql
-- Undoes: change: finish changing seats of rooms

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.rooms'::regclass AND attname = 'seats_old_2530aa'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.rooms ADD COLUMN seats_old_2530aa smallint;
        CREATE FUNCTION public.rooms_sync_old_5d88c5() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.seats_old_2530aa := NEW.seats;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_rooms_sync_old_5d88c5 BEFORE INSERT OR UPDATE ON public.rooms FOR EACH ROW EXECUTE FUNCTION public.rooms_sync_old_5d88c5();
        ALTER TABLE public.rooms ENABLE ALWAYS TRIGGER zz_rooms_sync_old_5d88c5;
        ALTER TABLE public.rooms ADD CONSTRAINT seats_same_old_2530aa CHECK (seats_old_2530aa IS NOT DISTINCT FROM seats::smallint) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.rooms') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.rooms SET seats_old_2530aa = seats
        WHERE seats_old_2530aa IS NULL AND (seats) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.rooms are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.rooms SET seats_old_2530aa = seats
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.rooms WHERE seats_old_2530aa IS NULL AND (seats) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.rooms (seats_old_2530aa);
ALTER TABLE public.rooms VALIDATE CONSTRAINT seats_same_old_2530aa;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.rooms DROP CONSTRAINT seats_same_old_2530aa;

COMMIT;
