-- A scheduling product as an ORM with quoted mixed-case names writes it: enums, implicit join
-- tables, columns renamed by hint, required columns, a new unique pair, and a dropped table.
CREATE TYPE "BookingStatus" AS ENUM ('cancelled', 'accepted', 'pending');
CREATE TYPE "PeriodType" AS ENUM ('unlimited', 'rolling', 'range');
CREATE TABLE "User" (id serial CONSTRAINT "User_pkey" PRIMARY KEY, username text, email text NOT NULL, "emailVerified" timestamp(3), "timeZone" text DEFAULT 'Europe/London' NOT NULL, "weekStart" text DEFAULT 'Sunday' NOT NULL, "startTime" integer DEFAULT 0 NOT NULL, bio text);
CREATE UNIQUE INDEX "User.email_unique" ON "User" (email);
CREATE TABLE "Team" (id serial CONSTRAINT "Team_pkey" PRIMARY KEY, name text, slug text);
CREATE TABLE "Membership" ("teamId" integer NOT NULL, "userId" integer NOT NULL, accepted boolean DEFAULT false NOT NULL, role text NOT NULL, CONSTRAINT "Membership_pkey" PRIMARY KEY ("userId", "teamId"));
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" (id) ON UPDATE CASCADE ON DELETE RESTRICT;
CREATE TABLE "EventType" (
    id serial CONSTRAINT "EventType_pkey" PRIMARY KEY, title text NOT NULL, slug text NOT NULL, description text, locations jsonb, length integer NOT NULL, hidden boolean DEFAULT false NOT NULL,
    "userId" integer, "teamId" integer CONSTRAINT "EventType_teamId_fkey" REFERENCES "Team" (id), "periodType" "PeriodType" DEFAULT 'unlimited' NOT NULL, price integer DEFAULT 0 NOT NULL
);
CREATE TABLE "_EventTypeToUser" ("A" integer NOT NULL CONSTRAINT "_EventTypeToUser_A_fkey" REFERENCES "EventType" (id) ON UPDATE CASCADE ON DELETE CASCADE, "B" integer NOT NULL CONSTRAINT "_EventTypeToUser_B_fkey" REFERENCES "User" (id) ON UPDATE CASCADE ON DELETE CASCADE);
CREATE UNIQUE INDEX "_EventTypeToUser_AB_unique" ON "_EventTypeToUser" ("A", "B");
CREATE TABLE "Booking" (
    id serial CONSTRAINT "Booking_pkey" PRIMARY KEY, uid text NOT NULL, "userId" integer CONSTRAINT "Booking_userId_fkey" REFERENCES "User" (id), "eventTypeId" integer, title text NOT NULL,
    "startTime" timestamp(3) NOT NULL, "endTime" timestamp(3) NOT NULL, confirmed boolean DEFAULT true NOT NULL, rejected boolean DEFAULT false NOT NULL, "createdAt" timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX "Booking.uid_unique" ON "Booking" (uid);
CREATE TABLE "Attendee" (id serial CONSTRAINT "Attendee_pkey" PRIMARY KEY, email text NOT NULL, name text NOT NULL, "bookingId" integer CONSTRAINT "Attendee_bookingId_fkey" REFERENCES "Booking" (id));
CREATE TABLE "Availability" (id serial CONSTRAINT "Availability_pkey" PRIMARY KEY, label text, "userId" integer, "eventTypeId" integer, days integer[], "startTime" time NOT NULL, "endTime" time NOT NULL);
CREATE TABLE "ReminderMail" (id serial CONSTRAINT "ReminderMail_pkey" PRIMARY KEY, "referenceId" integer NOT NULL, "elapsedMinutes" integer NOT NULL);
CREATE TABLE "ResetPasswordRequest" (id text CONSTRAINT "ResetPasswordRequest_pkey" PRIMARY KEY, email text NOT NULL, expires timestamp(3) NOT NULL);
