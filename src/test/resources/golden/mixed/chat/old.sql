-- A chat server with bigint millisecond times and varchar ids: reactions, threads, a materialized
-- view for statistics, a hash index gone in favour of a b-tree, and wider columns.
CREATE TYPE channel_type AS ENUM ('O', 'P', 'D');
CREATE TABLE teams (id varchar(26) PRIMARY KEY, createat bigint, name varchar(64) UNIQUE, displayname varchar(64), type varchar(8) DEFAULT 'O', schemeid varchar(26));
CREATE TABLE users (
    id varchar(26) PRIMARY KEY, createat bigint, deleteat bigint DEFAULT 0, username varchar(64) UNIQUE, password varchar(128), email varchar(128) UNIQUE,
    nickname varchar(64), roles varchar(256), props jsonb, locale varchar(5) DEFAULT 'en'
);
CREATE INDEX idx_users_createat ON users (createat);
CREATE TABLE channels (
    id varchar(26) PRIMARY KEY, createat bigint, deleteat bigint, teamid varchar(26), type channel_type, displayname varchar(64), name varchar(64),
    header varchar(1024), lastpostat bigint, totalmsgcount bigint, CONSTRAINT channels_name_teamid_key UNIQUE (name, teamid)
);
CREATE INDEX idx_channels_teamid ON channels (teamid);
CREATE TABLE channelmembers (channelid varchar(26), userid varchar(26), roles varchar(256), lastviewedat bigint, msgcount bigint, notifyprops jsonb, PRIMARY KEY (channelid, userid));
CREATE TABLE posts (
    id varchar(26) PRIMARY KEY, createat bigint, updateat bigint, deleteat bigint, userid varchar(26), channelid varchar(26), rootid varchar(26),
    message varchar(4000), type varchar(26), props varchar(8000), fileids varchar(150), ispinned boolean
);
CREATE INDEX idx_posts_createat ON posts (createat);
CREATE INDEX idx_posts_channelid ON posts USING hash (channelid);
CREATE INDEX idx_posts_message_txt ON posts USING gin (to_tsvector('english'::regconfig, message::text));
CREATE TABLE fileinfo (id varchar(26) PRIMARY KEY, postid varchar(26), createat bigint, path varchar(512), size bigint, mimetype varchar(256));
CREATE TABLE sessions (id varchar(26) PRIMARY KEY, token varchar(26), expiresat bigint, userid varchar(26), deviceid varchar(512), isoauth boolean);
CREATE TABLE status (userid varchar(26) PRIMARY KEY, status varchar(32), manual boolean, lastactivityat bigint);
CREATE TABLE preferences (userid varchar(26), category varchar(32), name varchar(32), value varchar(2000), PRIMARY KEY (userid, category, name));
