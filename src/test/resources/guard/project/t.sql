drop table :T;
