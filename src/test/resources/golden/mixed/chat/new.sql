CREATE TYPE channel_type AS ENUM ('O', 'P', 'D', 'G');
CREATE TABLE teams (id varchar(26) PRIMARY KEY, createat bigint, name varchar(64) UNIQUE, displayname varchar(64), type varchar(8) DEFAULT 'O', schemeid varchar(26), allowopeninvite boolean, lastteamiconupdate bigint DEFAULT 0);
CREATE INDEX idx_teams_schemeid ON teams (schemeid);
CREATE TABLE users (
    id varchar(26) PRIMARY KEY, createat bigint, deleteat bigint DEFAULT 0, username varchar(64) UNIQUE, password varchar(128), email varchar(128) UNIQUE,
    nickname varchar(64), roles varchar(256), props jsonb, locale varchar(16) DEFAULT 'en', timezone jsonb DEFAULT '{"useAutomaticTimezone": "true"}',
    mfaactive boolean DEFAULT false NOT NULL
);
CREATE INDEX idx_users_username_lower_textpattern ON users (lower(username) text_pattern_ops);
CREATE INDEX idx_users_all_txt ON users USING gin (to_tsvector('english'::regconfig, (username::text || ' ' || nickname::text)));
CREATE INDEX idx_users_createat ON users (createat);
CREATE TABLE channels (
    id varchar(26) PRIMARY KEY, createat bigint, deleteat bigint, teamid varchar(26), type channel_type, displayname varchar(64), name varchar(64),
    header varchar(1024), lastpostat bigint, totalmsgcount bigint, shared boolean, totalmsgcountroot bigint, lastrootpostat bigint DEFAULT 0, CONSTRAINT channels_name_teamid_key UNIQUE (name, teamid)
);
CREATE INDEX idx_channels_teamid ON channels (teamid);
CREATE TABLE channelmembers (channelid varchar(26), userid varchar(26), roles varchar(256), lastviewedat bigint, msgcount bigint, notifyprops jsonb, mentioncountroot bigint DEFAULT 0, schemeuser boolean, PRIMARY KEY (channelid, userid));
CREATE INDEX idx_channelmembers_userid_channelid_lastviewedat ON channelmembers (userid, channelid, lastviewedat);
CREATE TABLE posts (
    id varchar(26) PRIMARY KEY, createat bigint, updateat bigint, deleteat bigint, userid varchar(26), channelid varchar(26), rootid varchar(26),
    message varchar(65535), type varchar(26), props jsonb, fileids varchar(300), ispinned boolean DEFAULT false NOT NULL, hasreactions boolean
) WITH (autovacuum_vacuum_scale_factor = 0.1, autovacuum_analyze_scale_factor = 0.05);
CREATE INDEX idx_posts_createat ON posts (createat);
CREATE INDEX idx_posts_channelid ON posts (channelid, deleteat, createat DESC);
CREATE INDEX idx_posts_rootid ON posts (rootid, deleteat) WHERE rootid <> '';
CREATE INDEX idx_posts_message_txt ON posts USING gin (to_tsvector('english'::regconfig, message::text));
CREATE TABLE fileinfo (id varchar(26) PRIMARY KEY, postid varchar(26), createat bigint, path varchar(512), size bigint, mimetype varchar(256));
CREATE TABLE sessions (id varchar(26) PRIMARY KEY, token varchar(26), expiresat bigint, userid varchar(26), deviceid varchar(512), isoauth boolean);
CREATE TABLE status (userid varchar(26) PRIMARY KEY, status varchar(32), manual boolean, lastactivityat bigint);
CREATE TABLE preferences (userid varchar(26), category varchar(32), name varchar(32), value varchar(2000), PRIMARY KEY (userid, category, name));
CREATE TABLE reactions (
    userid varchar(26), postid varchar(26), emojiname varchar(64), createat bigint, deleteat bigint DEFAULT 0 NOT NULL,
    PRIMARY KEY (postid, userid, emojiname)
);
CREATE TABLE threads (postid varchar(26) PRIMARY KEY, channelid varchar(26), replycount bigint, lastreplyat bigint, participants jsonb);
CREATE INDEX idx_threads_channelid_lastreplyat ON threads (channelid, lastreplyat);
CREATE MATERIALIZED VIEW poststats AS
    SELECT userid, (to_timestamp(createat / 1000) AT TIME ZONE 'UTC')::date AS day, count(*) AS numposts, max(createat) AS lastpostdate
    FROM posts GROUP BY 1, 2;
CREATE UNIQUE INDEX idx_poststats_userid_day ON poststats (userid, day);
