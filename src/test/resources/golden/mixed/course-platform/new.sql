CREATE TYPE attendance AS ENUM ('present', 'late', 'excused', 'absent');
CREATE TABLE schools (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, time_zone text DEFAULT 'Europe/Berlin' NOT NULL);
CREATE TABLE terms (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, school_id integer NOT NULL REFERENCES schools, name text NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL, CONSTRAINT terms_ends_on_check CHECK (ends_on > starts_on));
CREATE TABLE people (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, school_id integer NOT NULL REFERENCES schools, name text NOT NULL, email text, locale varchar(8) DEFAULT 'de', CONSTRAINT people_school_id_email_unique UNIQUE NULLS NOT DISTINCT (school_id, email));
CREATE INDEX idx_people_lower_name ON people (lower(name) text_pattern_ops);
CREATE TABLE teachers (person_id integer PRIMARY KEY REFERENCES people ON DELETE CASCADE, title text);
CREATE TABLE students (person_id integer PRIMARY KEY REFERENCES people ON DELETE CASCADE, enrolled_on date DEFAULT CURRENT_DATE, left_on date);
CREATE TABLE guardians (student_id integer REFERENCES students, person_id integer REFERENCES people, PRIMARY KEY (student_id, person_id));
CREATE TABLE subjects (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code varchar(16) NOT NULL CONSTRAINT subjects_code_unique UNIQUE, name text NOT NULL, colour text DEFAULT '#cccccc' NOT NULL);
CREATE TABLE courses (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, subject_id integer NOT NULL REFERENCES subjects, term_id integer NOT NULL REFERENCES terms, teacher_id integer REFERENCES teachers ON DELETE SET NULL, capacity integer CONSTRAINT courses_capacity_check CHECK (capacity > 0), syllabus jsonb);
CREATE INDEX idx_courses_term_id ON courses (term_id);
CREATE TABLE rooms (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, school_id integer NOT NULL REFERENCES schools, name text NOT NULL, seats integer, floor smallint, CONSTRAINT rooms_school_id_name_unique UNIQUE (school_id, name));
CREATE TABLE lessons (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, course_id integer NOT NULL REFERENCES courses, room_id integer REFERENCES rooms, starts_at timestamptz NOT NULL, minutes integer DEFAULT 90 NOT NULL CONSTRAINT lessons_minutes_check CHECK (minutes BETWEEN 15 AND 240), cancelled boolean DEFAULT false NOT NULL);
CREATE INDEX idx_lessons_course_id_starts_at ON lessons (course_id, starts_at);
CREATE INDEX idx_lessons_room_id_starts_at ON lessons (room_id, starts_at) WHERE NOT cancelled;
CREATE TABLE enrolments (enrolled_at timestamptz DEFAULT now() NOT NULL, course_id integer REFERENCES courses, student_id integer REFERENCES students, PRIMARY KEY (course_id, student_id));
CREATE TABLE attendances (lesson_id integer REFERENCES lessons, student_id integer REFERENCES students, present boolean DEFAULT true NOT NULL, state attendance DEFAULT 'present' NOT NULL, PRIMARY KEY (lesson_id, student_id));
CREATE TABLE assignments (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, course_id integer NOT NULL REFERENCES courses, title varchar(200) NOT NULL, due_at timestamptz, max_points numeric(4,1) DEFAULT 100 NOT NULL);
CREATE INDEX idx_assignments_course_id_due_at ON assignments (course_id, due_at NULLS LAST);
CREATE TABLE submissions (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, assignment_id integer NOT NULL REFERENCES assignments, student_id integer NOT NULL REFERENCES students, handed_in_at timestamptz DEFAULT now() NOT NULL, body text, token uuid DEFAULT gen_random_uuid() NOT NULL, attempt smallint DEFAULT 1 NOT NULL, CONSTRAINT submissions_assignment_id_student_id_attempt_unique UNIQUE (assignment_id, student_id, attempt));
CREATE TABLE grades (submission_id integer PRIMARY KEY REFERENCES submissions, points numeric(4,1), graded_by integer REFERENCES teachers, graded_at timestamptz, comment text, CONSTRAINT grades_points_check CHECK (points >= 0));
CREATE TABLE files (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, submission_id integer CONSTRAINT files_submission_id_fkey REFERENCES submissions ON DELETE CASCADE, path text NOT NULL, bytes bigint DEFAULT 0 NOT NULL);
CREATE INDEX idx_files_submission_id ON files (submission_id);
CREATE TABLE messages (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sender_id integer NOT NULL REFERENCES people, recipient_id integer NOT NULL REFERENCES people, body text NOT NULL, sent_at timestamptz DEFAULT now() NOT NULL, read_at timestamptz, CONSTRAINT messages_recipient_id_check CHECK (recipient_id <> sender_id));
CREATE INDEX idx_messages_recipient_id_unread ON messages (recipient_id) WHERE read_at IS NULL;
CREATE TABLE announcements (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, school_id integer NOT NULL REFERENCES schools, body text NOT NULL, published_at timestamptz DEFAULT now(), pinned boolean DEFAULT false NOT NULL);
CREATE TABLE waiting_lists (
    course_id integer CONSTRAINT fk_waiting_lists_courses REFERENCES courses ON DELETE CASCADE,
    student_id integer CONSTRAINT fk_waiting_lists_students REFERENCES students ON DELETE CASCADE,
    position integer NOT NULL,
    PRIMARY KEY (course_id, student_id),
    CONSTRAINT waiting_lists_course_id_position_unique UNIQUE (course_id, position) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX idx_waiting_lists_student_id ON waiting_lists (student_id);
CREATE VIEW timetable AS SELECT l.id, s.name AS subject, r.name AS room, l.starts_at, l.cancelled FROM lessons l JOIN courses c ON c.id = l.course_id JOIN subjects s ON s.id = c.subject_id LEFT JOIN rooms r ON r.id = l.room_id;
CREATE MATERIALIZED VIEW course_averages AS SELECT a.course_id, avg(g.points) AS points FROM grades g JOIN submissions s ON s.id = g.submission_id JOIN assignments a ON a.id = s.assignment_id GROUP BY a.course_id;
CREATE UNIQUE INDEX idx_course_averages_course_id ON course_averages (course_id);
