-- A learning platform with twenty tables: many small changes spread over all of them, none of them
-- dangerous alone, so that ordering, grouping into revisions and size are what is tested.
-- since 15
CREATE TABLE schools (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
CREATE TABLE terms (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, school_id integer NOT NULL REFERENCES schools, name text NOT NULL, starts_on date, ends_on date);
CREATE TABLE people (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, school_id integer NOT NULL REFERENCES schools, name text NOT NULL, email text);
CREATE TABLE teachers (person_id integer PRIMARY KEY REFERENCES people ON DELETE CASCADE, title text);
CREATE TABLE students (person_id integer PRIMARY KEY REFERENCES people ON DELETE CASCADE, enrolled_on date);
CREATE TABLE guardians (student_id integer REFERENCES students, person_id integer REFERENCES people, PRIMARY KEY (student_id, person_id));
CREATE TABLE subjects (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code varchar(8) NOT NULL, name text NOT NULL);
CREATE TABLE courses (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, subject_id integer NOT NULL REFERENCES subjects, term_id integer NOT NULL REFERENCES terms, teacher_id integer REFERENCES teachers, capacity integer);
CREATE TABLE rooms (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, school_id integer NOT NULL REFERENCES schools, name text NOT NULL, seats smallint);
CREATE TABLE lessons (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, course_id integer NOT NULL REFERENCES courses, room_id integer REFERENCES rooms, starts_at timestamptz NOT NULL, minutes integer DEFAULT 45 NOT NULL);
CREATE TABLE enrolments (course_id integer REFERENCES courses, student_id integer REFERENCES students, PRIMARY KEY (course_id, student_id));
CREATE TABLE attendances (lesson_id integer REFERENCES lessons, student_id integer REFERENCES students, present boolean DEFAULT true NOT NULL, PRIMARY KEY (lesson_id, student_id));
CREATE TABLE assignments (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, course_id integer NOT NULL REFERENCES courses, title varchar(100) NOT NULL, due_at timestamptz);
CREATE TABLE submissions (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, assignment_id integer NOT NULL REFERENCES assignments, student_id integer NOT NULL REFERENCES students, handed_in_at timestamptz DEFAULT now() NOT NULL, body text);
CREATE TABLE grades (submission_id integer PRIMARY KEY REFERENCES submissions, points numeric(4,1), graded_by integer REFERENCES teachers);
CREATE TABLE files (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, submission_id integer REFERENCES submissions, path text NOT NULL);
CREATE TABLE messages (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sender_id integer NOT NULL REFERENCES people, recipient_id integer NOT NULL REFERENCES people, body text NOT NULL, sent_at timestamptz DEFAULT now() NOT NULL);
CREATE TABLE announcements (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, school_id integer NOT NULL REFERENCES schools, body text NOT NULL);
CREATE VIEW timetable AS SELECT l.id, s.name AS subject, r.name AS room, l.starts_at FROM lessons l JOIN courses c ON c.id = l.course_id JOIN subjects s ON s.id = c.subject_id LEFT JOIN rooms r ON r.id = l.room_id;
CREATE MATERIALIZED VIEW course_averages AS SELECT a.course_id, avg(g.points) AS points FROM grades g JOIN submissions s ON s.id = g.submission_id JOIN assignments a ON a.id = s.assignment_id GROUP BY a.course_id;
CREATE UNIQUE INDEX idx_course_averages_course_id ON course_averages (course_id);
