-- Add user feedback!: create table feedback
-- Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only
-- Way back: loses the rows of public.feedback; to keep it: copy the table before the downgrade

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.feedback (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.feedback_id_seq) NOT NULL,
    user_id uuid NOT NULL,
    rating smallint NOT NULL,
    comment text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT feedback_pkey PRIMARY KEY (id),
    CONSTRAINT feedback_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
    CONSTRAINT fk_feedback_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE
);

COMMIT;
