op.create_table(
    "cousins",
    sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
    sa.PrimaryKeyConstraint("id", name=op.f("cousins_pkey")),
    schema="app",
)
op.execute(r"""
    CREATE TABLE app.parents (
        a integer NOT NULL,
        b integer NOT NULL,
        c text,
        d text,
        e tstzrange,
        CONSTRAINT parents_a_unique UNIQUE (a) DEFERRABLE,
        CONSTRAINT parents_b_check CHECK ((b > 0)) NO INHERIT,
        CONSTRAINT parents_b_unique UNIQUE (b) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT parents_c_check CHECK ((((c <> '\:x'::text) AND (d ~~ '10%\\:y'::text))
            OR (c ~ '^a{2,3}\:$'::text))),
        CONSTRAINT parents_c_unique UNIQUE NULLS NOT DISTINCT (c),
        CONSTRAINT parents_d_check CHECK ((d <> ''::text)) NOT ENFORCED,
        CONSTRAINT parents_d_unique UNIQUE (d) INCLUDE (c),
        CONSTRAINT parents_e_excl EXCLUDE USING gist (e WITH &&),
        CONSTRAINT parents_pkey PRIMARY KEY (a, b)
    )
    """)
op.execute("""
    CREATE TABLE public."Mixed Case" (
        "Id" integer NOT NULL,
        "sel""ect" text,
        b text,
        CONSTRAINT "Mixed Case_pkey" PRIMARY KEY ("Id")
    )
    """)
op.create_table(
    "MixedCase",
    sa.Column("Id", sa.Integer(), autoincrement=False, nullable=False),
    sa.Column("userName", sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint("Id", name=op.f("MixedCase_pkey")),
)
op.execute("""
    CREATE TABLE public.a_table_whose_name_is_so_long_that_its_parts_have_to_be_cut (
        a_column_whose_name_is_long_too integer NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY
            (SEQUENCE NAME
            public.a_table_whose_name_is_so_long_that_its_parts_have_to_be__id_seq)
            NOT NULL
    )
    """)
op.create_table(
    "children",
    sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
    sa.Column("a", sa.Integer(), nullable=True),
    sa.Column("b", sa.Integer(), nullable=True),
    sa.Column("parent", sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint("id", name=op.f("childrenPk")),
    sa.ForeignKeyConstraint(
        ["parent"],
        ["children.id"],
        name=op.f("fk_children_children"),
        ondelete="CASCADE",
    ),
)
op.create_table(
    "counted",
    sa.Column(
        "id",
        sa.Integer(),
        server_default=sa.text("nextval('public.counted_id_seq'::regclass)"),
        autoincrement=False,
        nullable=False,
    ),
    sa.Column("n", sa.Integer(), server_default=sa.text("1"), nullable=False),
    sa.PrimaryKeyConstraint("id", name=op.f("counted_pkey")),
)
op.create_table(
    "fills",
    sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column("by_default", sa.Integer(), sa.Identity(), nullable=False),
    sa.Column("a", sa.Text(), server_default=sa.text("'it''s'::text"), nullable=False),
    sa.Column(
        "b",
        sa.Text(),
        server_default=sa.text(r"'C:\dir\\:name \:word ::cast'::text"),
        nullable=True,
    ),
    sa.Column(
        "c",
        sa.Text(),
        server_default=sa.text("E'two\nlines\\ttab\\\\'::text"),
        nullable=True,
    ),
    sa.Column(
        "d",
        sa.Text(),
        server_default=sa.text("'100% %s %(x)s %%'::text"),
        nullable=True,
    ),
    sa.Column(
        "e",
        postgresql.JSONB(),
        server_default=sa.text('\'{"a": 1, "b": [true, null], "c": "\\:x"}\'::jsonb'),
        nullable=False,
    ),
    sa.Column(
        "f",
        sa.DateTime(),
        server_default=sa.text("(now() + '1 day 12:30:00'::interval)"),
        nullable=True,
    ),
    sa.Column(
        "g",
        sa.Text(),
        sa.Computed(r"((a || ' \:x %'::text) || b)", persisted=True),
        nullable=True,
    ),
    sa.Column(
        "h",
        postgresql.ENUM(
            "glad", 'so "so"', ":sad", r"it's \ 100%", name="mood", create_type=False
        ),
        server_default=sa.text(r"'\:sad'::public.mood"),
        nullable=True,
    ),
    sa.Column(
        "i",
        postgresql.UUID(),
        server_default=sa.text("gen_random_uuid()"),
        nullable=True,
    ),
    sa.Column(
        "j",
        postgresql.ARRAY(sa.Text()),
        server_default=sa.text("'{}'::text[]"),
        nullable=True,
    ),
    sa.PrimaryKeyConstraint("id", name=op.f("fills_pkey")),
)
op.execute("""
    CREATE TABLE public.named_not_null (
        a integer CONSTRAINT a_is_there NOT NULL,
        b integer NOT NULL
    )
    """)
op.execute("""
    CREATE TABLE public.not_inherited (
        a integer NOT NULL NO INHERIT
    )
    """)
op.create_table(
    "pair",
    sa.Column("a", sa.SmallInteger(), autoincrement=False, nullable=False),
    sa.Column("b", sa.Integer(), autoincrement=False, nullable=False),
    sa.PrimaryKeyConstraint("a", "b", name=op.f("pair_pkey")),
)
op.create_table(
    "plain_key",
    sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
    sa.Column("other", sa.BigInteger(), nullable=True),
    sa.PrimaryKeyConstraint("id", name=op.f("plain_key_pkey")),
)
op.execute("""
    CREATE TABLE public.reserved (
        "select" integer,
        "user" text,
        "offset" integer
    )
    """)
op.create_table(
    "sayable_types",
    sa.Column("a", sa.SmallInteger(), nullable=True),
    sa.Column("b", sa.Integer(), nullable=True),
    sa.Column("c", sa.BigInteger(), nullable=True),
    sa.Column("d", sa.Numeric(), nullable=True),
    sa.Column("e", sa.Numeric(precision=10, scale=0), nullable=True),
    sa.Column("f", sa.Numeric(precision=10, scale=2), nullable=True),
    sa.Column("g", sa.REAL(), nullable=True),
    sa.Column("h", postgresql.DOUBLE_PRECISION(), nullable=True),
    sa.Column("i", sa.Boolean(), nullable=True),
    sa.Column("j", sa.Text(), nullable=True),
    sa.Column("k", sa.String(), nullable=True),
    sa.Column("l", sa.String(length=20), nullable=True),
    sa.Column("m", sa.CHAR(length=3), nullable=True),
    sa.Column("n", sa.LargeBinary(), nullable=True),
    sa.Column("o", postgresql.UUID(), nullable=True),
    sa.Column("p", postgresql.JSON(), nullable=True),
    sa.Column("q", postgresql.JSONB(), nullable=True),
    sa.Column("r", sa.Date(), nullable=True),
    sa.Column("s", sa.Time(), nullable=True),
    sa.Column("t", postgresql.TIME(precision=3), nullable=True),
    sa.Column("u", postgresql.TIME(timezone=True), nullable=True),
    sa.Column("v", postgresql.TIME(timezone=True, precision=0), nullable=True),
    sa.Column("w", sa.DateTime(), nullable=True),
    sa.Column("x", postgresql.TIMESTAMP(precision=3), nullable=True),
    sa.Column("y", sa.DateTime(timezone=True), nullable=True),
    sa.Column("z", postgresql.TIMESTAMP(timezone=True, precision=6), nullable=True),
    sa.Column("aa", postgresql.INTERVAL(), nullable=True),
    sa.Column("ad", postgresql.INET(), nullable=True),
    sa.Column("ae", postgresql.CIDR(), nullable=True),
    sa.Column("af", postgresql.MACADDR(), nullable=True),
    sa.Column("ah", postgresql.MONEY(), nullable=True),
    sa.Column("ai", postgresql.OID(), nullable=True),
    sa.Column("aj", postgresql.TSVECTOR(), nullable=True),
    sa.Column("al", postgresql.BIT(1), nullable=True),
    sa.Column("am", postgresql.BIT(5), nullable=True),
    sa.Column("ao", postgresql.BIT(9, varying=True), nullable=True),
    sa.Column("ap", postgresql.INT4RANGE(), nullable=True),
    sa.Column("ar", postgresql.INT8RANGE(), nullable=True),
    sa.Column("aa2", postgresql.NUMRANGE(), nullable=True),
    sa.Column("aq", postgresql.TSTZRANGE(), nullable=True),
    sa.Column("at", postgresql.TSRANGE(), nullable=True),
    sa.Column("au", postgresql.DATERANGE(), nullable=True),
    sa.Column(
        "av",
        postgresql.ENUM(
            "glad", 'so "so"', ":sad", r"it's \ 100%", name="mood", create_type=False
        ),
        nullable=True,
    ),
    sa.Column(
        "aw",
        postgresql.ENUM("on", "off", name="state", schema="app", create_type=False),
        nullable=True,
    ),
    sa.Column("ay", postgresql.ARRAY(sa.Text()), nullable=True),
    sa.Column("az", postgresql.ARRAY(sa.Numeric(precision=5, scale=2)), nullable=True),
    sa.Column("bb", postgresql.ARRAY(sa.String(length=7)), nullable=True),
    sa.Column("bc", postgresql.ARRAY(sa.DateTime(timezone=True)), nullable=True),
    sa.Column("bd", postgresql.ARRAY(sa.Integer()), nullable=True),
)
op.execute("""
    CREATE TABLE public.stepped (
        id bigint GENERATED ALWAYS AS IDENTITY
            (SEQUENCE NAME public.stepped_id_seq START WITH 5 CACHE 3) NOT NULL
    )
    """)
op.execute("""
    CREATE TABLE public.stored (
        a text STORAGE plain COMPRESSION pglz,
        b text COLLATE pg_catalog."C"
    ) WITH (fillfactor=70)
    """)
op.execute("""
    CREATE TABLE public.types (
        a smallint,
        b integer,
        c bigint,
        d numeric,
        e numeric(10,0),
        f numeric(10,2),
        g real,
        h double precision,
        i boolean,
        j text,
        k character varying,
        l character varying(20),
        m character(3),
        n bytea,
        o uuid,
        p json,
        q jsonb,
        r date,
        s time without time zone,
        t time(3) without time zone,
        u time with time zone,
        v time(0) with time zone,
        w timestamp without time zone,
        x timestamp(3) without time zone,
        y timestamp with time zone,
        z timestamp(6) with time zone,
        aa interval,
        ab interval(3),
        ac interval day to second,
        ad inet,
        ae cidr,
        af macaddr,
        ag macaddr8,
        ah money,
        ai oid,
        aj tsvector,
        ak tsquery,
        al bit(1),
        am bit(5),
        an bit varying,
        ao bit varying(9),
        ap int4range,
        aq tstzrange,
        ar int4multirange,
        at xml,
        au point,
        av public.mood,
        aw app.state,
        ax public.email,
        ay text[],
        az numeric(5,2)[],
        ba public.mood[],
        bb character varying(7)[],
        bc timestamp with time zone[],
        bd "char",
        be name,
        bf regclass,
        bg numeric(3,-2)
    )
    """)
op.execute("""
    CREATE UNLOGGED TABLE public.unlogged (
        a integer
    )
    """)
op.execute("""
    CREATE TABLE public.virtual (
        a integer,
        b integer GENERATED ALWAYS AS ((a * 2)) VIRTUAL
    )
    """)
op.execute("""
    CREATE TABLE public.words (
        "select" integer,
        "user" text,
        "collation" text,
        "concurrently" text,
        "offset" integer
    )
    """)
op.create_primary_key(op.f("cousins_pkey"), "cousins", ["id"], schema="app")
op.create_unique_constraint(
    op.f("parents_a_unique"), "parents", ["a"], deferrable=True, schema="app"
)
op.execute("""
    ALTER TABLE ONLY app.parents ADD CONSTRAINT parents_b_check
        CHECK ((b > 0)) NO INHERIT
    """)
op.create_unique_constraint(
    op.f("parents_b_unique"),
    "parents",
    ["b"],
    deferrable=True,
    initially="DEFERRED",
    schema="app",
)
op.create_check_constraint(
    op.f("parents_c_check"),
    "parents",
    r"((c <> '\:x'::text) AND (d ~~ '10%\\:y'::text)) OR (c ~ '^a{2,3}\:$'::text)",
    schema="app",
)
op.execute("""
    ALTER TABLE app.parents ADD CONSTRAINT parents_c_unique
        UNIQUE NULLS NOT DISTINCT (c)
    """)
op.execute("""
    ALTER TABLE app.parents ADD CONSTRAINT parents_d_check CHECK ((d <> ''::text))
        NOT ENFORCED
    """)
op.execute(
    "ALTER TABLE app.parents ADD CONSTRAINT parents_d_unique UNIQUE (d) INCLUDE (c)"
)
op.execute("""
    ALTER TABLE app.parents ADD CONSTRAINT parents_e_excl EXCLUDE USING gist (e WITH &&)
    """)
op.create_check_constraint(
    op.f("parents_not_valid"),
    "parents",
    "((a + b) * 2) > 0",
    schema="app",
    postgresql_not_valid=True,
)
op.create_primary_key(op.f("parents_pkey"), "parents", ["a", "b"], schema="app")
op.execute("""
    ALTER TABLE public."Mixed Case" ADD CONSTRAINT "Mixed Case_pkey" PRIMARY KEY ("Id")
    """)
op.create_primary_key(op.f("MixedCase_pkey"), "MixedCase", ["Id"])
op.create_primary_key(op.f("childrenPk"), "children", ["id"])
op.create_primary_key(op.f("counted_pkey"), "counted", ["id"])
op.create_primary_key(op.f("fills_pkey"), "fills", ["id"])
op.create_primary_key(op.f("pair_pkey"), "pair", ["a", "b"])
op.create_primary_key(op.f("plain_key_pkey"), "plain_key", ["id"])
op.create_foreign_key(
    op.f("fk_cousins_children"),
    "cousins",
    "children",
    ["id"],
    ["id"],
    onupdate="SET NULL",
    source_schema="app",
)
op.create_foreign_key(
    op.f("fk_children_children"),
    "children",
    "children",
    ["parent"],
    ["id"],
    ondelete="CASCADE",
)
op.execute("""
    ALTER TABLE public.children ADD CONSTRAINT fk_children_full FOREIGN KEY (a, b)
        REFERENCES app.parents(a, b) MATCH FULL
    """)
op.execute("""
    ALTER TABLE public.children ADD CONSTRAINT fk_children_not_enforced FOREIGN KEY (id)
        REFERENCES public.plain_key(id) NOT ENFORCED
    """)
op.create_foreign_key(
    op.f("fk_children_not_valid"),
    "children",
    "plain_key",
    ["id"],
    ["id"],
    postgresql_not_valid=True,
)
op.execute("""
    ALTER TABLE public.children ADD CONSTRAINT fk_children_parents FOREIGN KEY (a, b)
        REFERENCES app.parents(a, b) ON UPDATE CASCADE ON DELETE SET NULL (a)
        DEFERRABLE INITIALLY DEFERRED
    """)
op.create_foreign_key(
    op.f("fk_children_plain"), "children", "MixedCase", ["parent"], ["Id"]
)
op.create_foreign_key(
    op.f("fk_children_simple"),
    "children",
    "parents",
    ["a", "b"],
    ["a", "b"],
    onupdate="RESTRICT",
    ondelete="SET DEFAULT",
    deferrable=True,
    referent_schema="app",
)
op.create_index(
    op.f("i11"), "parents", ["c"], schema="app", postgresql_where=sa.text("a > 0")
)
op.create_index(
    op.f("i12"),
    "parents",
    [sa.text("abs(a)"), sa.text("((b + 1))")],
    schema="app",
    postgresql_include=["c"],
)
op.create_index(op.f("I13"), "MixedCase", [sa.text('"userName"'), sa.text('"Id" DESC')])
op.create_index(op.f("i01"), "children", ["a"])
op.create_index(
    op.f("i02"),
    "children",
    ["a", sa.text("b DESC"), sa.text("parent NULLS FIRST")],
    unique=True,
)
op.create_index(
    op.f("i03"),
    "fills",
    [sa.text("lower(a)"), sa.text(r"((a || '\:x%'::text))"), "b"],
    postgresql_ops={"b": "text_pattern_ops"},
)
op.create_index(
    op.f("i04"),
    "fills",
    ["e"],
    postgresql_using="gin",
    postgresql_ops={"e": "jsonb_path_ops"},
)
op.create_index(
    op.f("i05"),
    "fills",
    [sa.text("to_tsvector('english'::regconfig, a)")],
    postgresql_using="gin",
    postgresql_with={"fastupdate": "off"},
)
op.create_index(
    op.f("i06"),
    "fills",
    [sa.text('a COLLATE "C" DESC NULLS LAST')],
    postgresql_include=["b", "c"],
    postgresql_with={"fillfactor": 70},
    postgresql_where=sa.text(r"(a <> '\:x'::text) AND (b ~~ '10%'::text)"),
)
op.execute("CREATE UNIQUE INDEX i07 ON public.fills USING btree (a) NULLS NOT DISTINCT")
op.create_index(
    op.f("i08"),
    "fills",
    ["f"],
    postgresql_using="brin",
    postgresql_with={"pages_per_range": 16, "autosummarize": "true"},
)
op.create_index(op.f("i09"), "fills", ["a"], postgresql_using="hash")
op.execute("CREATE INDEX i10 ON public.fills USING btree (a, a text_pattern_ops)")
op.create_index(
    op.f("i14"),
    "words",
    [sa.text('"select"'), sa.text('"user"'), sa.text('"collation"')],
)
op.create_index(
    op.f("i16"),
    "fills",
    [sa.text("((e ->> 'a:b'::text))"), sa.text("(((e -> 'c'::text) ->> 'd'::text))")],
)
op.create_index(op.f("i17"), "summary", ["a"], unique=True)
