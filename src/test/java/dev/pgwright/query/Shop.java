package dev.pgwright.query;

import dev.pgwright.model.Name;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The database of `query/database.sql`, its two readers, and all that a read must leave alone.
final class Shop implements AutoCloseable {

  /// Statements that write files try to write this one.
  private static final Path TRACE = Path.of("/tmp/pgwright-hostile");

  private static final String STATE =
      """
      select concat_ws(' ',
        (select string_agg(c.oid::regclass || '=' || (xpath('/table/row/*/text()',
            query_to_xml(format('select count(*), md5(coalesce(string_agg(t::text, %L order by'
              ' t::text), %L)) from %s t', ',', '', c.oid::regclass), true, false, '')))::text, ' '
            order by c.oid::regclass::text)
          from pg_class c where c.relkind in ('r', 'm')
            and c.relnamespace::regnamespace::text in ('public', 'shop')),
        (select string_agg(sequencename || coalesce(last_value, 0), ' ' order by sequencename)
          from pg_sequences),
        (select count(*) from pg_class), (select count(*) from pg_proc),
        (select count(*) from pg_type), (select count(*) from pg_authid),
        (select count(*) from pg_db_role_setting), (select count(*) from pg_largeobject_metadata),
        (select count(*) from pg_replication_slots), (select count(*) from pg_prepared_xacts),
        (select count(*) from pg_replication_origin), (select count(*) from pg_extension),
        (select string_agg(relacl::text, ' ' order by oid) from pg_class where oid >= 16384),
        (select count(*) from pg_locks where locktype = 'advisory'),
        (select count(*) from pg_stat_activity where pid = %d))
      """;

  private final ScratchDatabase database;
  private final Connection watch;
  private final Connection victim;
  private final int major;
  private final Name reader;

  Shop(Sandbox sandbox) throws SQLException, IOException {
    database = sandbox.create("shop of the reader");
    major = sandbox.serverVersion() / 10_000;
    watch = database.connect();
    victim = database.connect();
    reader = new Name("reader_" + database.name().toLowerCase(Locale.ROOT));
    run(script("database.sql"));
    if (sandbox.offers("vector")) {
      run("create extension vector");
    }
    run(
        new ReaderRole(
                reader,
                new Name(database.name()),
                List.of(new Name("public"), new Name("shop")),
                new Name(database.user()))
            .sql());
    run("alter role " + reader.sql() + " password 'reader'");
  }

  int major() {
    return major;
  }

  boolean has(String extension) throws SQLException {
    return one("select count(*) from pg_extension where extname = '" + extension + "'").equals("1");
  }

  /// Reads as the owner of everything, a superuser.
  Answer asSuperuser(String sql) {
    return read(sql, database.libpqUrl(), false);
  }

  /// Reads as the role that [ReaderRole] makes.
  Answer asReader(String sql) {
    return read(sql, readerUrl(), true);
  }

  Answer asSuperuserInProduction(String sql) {
    return read(sql, database.libpqUrl(), true);
  }

  /// The role that can only read, as SQL.
  String reader() {
    return reader.sql();
  }

  private String readerUrl() {
    return String.format(
        Locale.ROOT,
        "postgresql://%s:reader@%s:%d/%s",
        reader.value(),
        database.host(),
        database.port(),
        database.name());
  }

  Answer read(String sql, Limits limits, List<String> functions) {
    return Reader.run(
        new ReadRequest(sql, database.libpqUrl(), new LinkedHashMap<>(), limits, functions, false));
  }

  private static Answer read(String sql, String url, boolean production) {
    return Reader.run(
        new ReadRequest(sql, url, new LinkedHashMap<>(), Limits.DEFAULT, List.of(), production));
  }

  /// Everything that a read has to leave as it is.
  String state() throws SQLException {
    try (Statement statement = victim.createStatement();
        ResultSet pid = statement.executeQuery("select pg_backend_pid()")) {
      pid.next();
      return one(
              String.format(
                  Locale.ROOT, STATE.replace("%L", "%%L").replace("%s", "%%s"), pid.getInt(1)))
          + " "
          + Files.exists(TRACE);
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = watch.createStatement()) {
      statement.execute(sql);
    }
  }

  private String one(String sql) throws SQLException {
    try (Statement statement = watch.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  static String script(String name) throws IOException {
    try (var in = Objects.requireNonNull(Shop.class.getResourceAsStream("/query/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// The statements of a file, apart by `---`, that this server and its extensions can know.
  List<String> statements(String file) throws IOException, SQLException {
    List<String> all = new ArrayList<>();
    for (String piece : script(file).split("\n---[ ]*\n", -1)) {
      int since = piece.indexOf("-- since: ");
      int needs = piece.indexOf("-- needs: ");
      boolean old = since >= 0 && Integer.parseInt(piece.substring(since + 10, since + 12)) > major;
      boolean lacks =
          needs >= 0 && !has(piece.substring(needs + 10).lines().findFirst().orElse(""));
      if (!old && !lacks) {
        all.add(piece);
      }
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    run("drop owned by " + reader.sql());
    run("drop role " + reader.sql());
    victim.close();
    watch.close();
    database.close();
  }
}
