package dev.pgwright.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Calls of `op` against the server's catalogs: what they create is what the catalogs said.
@Tag("pg")
class CallsTest {

  private static final Path SQL = Path.of("src", "test", "resources", "render", "calls.sql");

  private final ScratchDatabase database = SharedSandbox.get().create("calls");
  private final Connection connection = database.connect();
  private Schema before = Schema.empty(180000);

  @BeforeEach
  void load() throws IOException, SQLException {
    execute(Files.readString(SQL));
    before = Catalog.read(connection);
  }

  @AfterEach
  void drop() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void what_cannot_be_said_exactly_is_sql() {
    var lines = new ArrayList<String>();
    operations().forEach(it -> lines.addAll(calls().of(it, 0)));
    var file = new RenderedFile("calls.py", String.join("\n", lines) + "\n", "", 0);
    Golden.check("calls", List.of(file));
  }

  @Tag("alembic")
  @ParameterizedTest
  @EnumSource
  void what_is_dropped_comes_back_the_same(TestEnv.Alembic which) throws SQLException {
    try (var alembic = Offline.alembic(which)) {
      for (Operation operation : operations().toList()) {
        if (operation instanceof Operation.CreateIndex(var it, _)) {
          String drop = "drop index " + it.name().sql();
          check(alembic, List.of(drop), List.of(operation));
        }
      }
      var drops = new ArrayList<String>();
      var adds = new ArrayList<Operation>();
      for (Constraint it : foreignKeysLast().reversed()) {
        var add = new Operation.AddConstraint(it, false);
        if (calls().call(add).isPresent() && !referenced(it)) {
          drops.add("alter table " + it.table().sql() + " drop constraint " + it.name().sql());
          adds.addFirst(add);
        }
      }
      assertThat(adds).hasSizeGreaterThan(12);
      check(alembic, drops, adds);
      tables(alembic);
    }
  }

  @Tag("alembic")
  @ParameterizedTest
  @EnumSource
  void other_calls_do_what_the_sql_does(TestEnv.Alembic which) throws IOException, SQLException {
    List<Operation> operations = alterations();
    try (ScratchDatabase other = SharedSandbox.get().create("sql");
        Connection plain = other.connect();
        var alembic = Offline.alembic(which)) {
      execute(plain, Files.readString(SQL));
      for (Operation it : operations) {
        assertThat(calls().call(it)).as("%s", it).isPresent();
        for (String sql : Ddl.of(it)) {
          execute(plain, sql);
        }
      }
      create(alembic, operations);
      assertThat(Catalog.read(connection)).isEqualTo(Catalog.read(plain)).isNotEqualTo(before);
    }
  }

  private static List<Operation> alterations() {
    var fills = QualifiedName.of("public", "fills");
    var parents = QualifiedName.of("app", "parents");
    var children = QualifiedName.of("public", "children");
    var mixed = QualifiedName.of("public", "MixedCase");
    var name = new Name("userName");
    return List.of(
        new Operation.DropConstraint(
            children, new Name("fk_children_simple"), Constraint.Type.FOREIGN_KEY),
        new Operation.DropConstraint(parents, new Name("parents_c_check"), Constraint.Type.CHECK),
        new Operation.DropConstraint(parents, new Name("parents_a_unique"), Constraint.Type.UNIQUE),
        new Operation.DropConstraint(
            parents, new Name("parents_e_excl"), Constraint.Type.EXCLUSION),
        new Operation.DropConstraint(
            QualifiedName.of("app", "cousins"),
            new Name("cousins_pkey"),
            Constraint.Type.PRIMARY_KEY),
        new Operation.DropIndex(QualifiedName.of("public", "i01"), children, false, false),
        new Operation.DropIndex(parents.sibling("i11"), parents, true, false),
        new Operation.DropIndex(mixed.sibling("I13"), mixed, false, false),
        new Operation.DropColumn(fills, new Name("c")),
        new Operation.DropColumn(parents, new Name("e")),
        new Operation.DropTable(QualifiedName.of("public", "pair")),
        new Operation.DropTable(QualifiedName.of("app", "cousins")),
        new Operation.SetDefault(fills, new Name("a"), "'100% :x \\:y'::text"),
        new Operation.SetDefault(fills, new Name("i"), null),
        new Operation.SetDefault(parents, new Name("d"), "'x'::text"),
        new Operation.SetNotNull(fills, new Name("b")),
        new Operation.DropNotNull(fills, new Name("e")),
        new Operation.DropNotNull(mixed, name),
        new Operation.SetType(mixed, name, "character varying(40)", null, null),
        new Operation.SetType(parents, new Name("d"), "character varying", null, null),
        new Operation.AddColumn(
            mixed, Plans.nullable("addedColumn", "timestamp(0) with time zone")),
        new Operation.AddColumn(
            parents, Plans.column("n", "bigint", new Fill.Expression("'7'::bigint"))),
        new Operation.AddColumn(
            mixed,
            Plans.nullable("low", "text")
                .filled(new Fill.Generated("\"userName\" || ':x'::text", true))),
        new Operation.AddColumn(
            mixed,
            Plans.column(
                "number",
                "bigint",
                new Fill.Identity(false, Plans.identity(mixed.sibling("MixedCase_number_seq"))))));
  }

  private void check(Offline alembic, List<String> drops, List<Operation> creates)
      throws SQLException {
    for (String drop : drops) {
      execute(drop);
    }
    create(alembic, creates);
    Schema after = Catalog.read(connection);
    var lost = new LinkedHashMap<>(before.objects());
    lost.entrySet().removeIf(it -> it.getValue().equals(after.objects().get(it.getKey())));
    assertThat(lost).as("%s", creates).isEmpty();
    assertThat(after.objects()).hasSameSizeAs(before.objects());
  }

  private void tables(Offline alembic) throws SQLException {
    List<Operation.CreateTable> creates =
        operations()
            .filter(Operation.CreateTable.class::isInstance)
            .map(Operation.CreateTable.class::cast)
            .filter(it -> !it.toString().contains("nextval(") && calls().call(it).isPresent())
            .toList();
    assertThat(creates).hasSizeGreaterThan(6);
    for (Operation.CreateTable it : creates) {
      execute("drop table " + it.table().name().sql() + " cascade");
    }
    create(alembic, creates);
    Schema after = Catalog.read(connection);
    for (Operation.CreateTable it : creates) {
      assertThat(after.find(it.table().id())).contains(it.table());
      for (Constraint constraint : it.constraints()) {
        assertThat(after.find(constraint.id())).contains(constraint);
      }
    }
  }

  private void create(Offline alembic, List<? extends Operation> operations) throws SQLException {
    execute("set search_path = public");
    for (Operation it : operations) {
      execute(alembic.sql(String.join("\n", calls().of(it, 0))));
    }
    execute("reset search_path");
  }

  /// Tables with what can be inside them, then everything by itself.
  private Stream<Operation> operations() {
    var operations = new ArrayList<Operation>();
    before
        .all(Table.class)
        .forEach(it -> operations.add(new Operation.CreateTable(it, inside(it))));
    foreignKeysLast().forEach(it -> operations.add(new Operation.AddConstraint(it, false)));
    before.all(Index.class).forEach(it -> operations.add(new Operation.CreateIndex(it, false)));
    return operations.stream();
  }

  private List<Constraint> foreignKeysLast() {
    return before
        .all(Constraint.class)
        .sorted(Comparator.comparing(it -> it.type() == Constraint.Type.FOREIGN_KEY))
        .toList();
  }

  private List<Constraint> inside(Table table) {
    return before
        .all(Constraint.class)
        .filter(it -> it.table().equals(table.name()) && (it.validated() || !it.enforced()))
        .filter(it -> it.references() == null || it.references().equals(table.name()))
        .toList();
  }

  /// Whether a foreign key that is not dropped needs the key.
  private boolean referenced(Constraint key) {
    return key.type().indexed()
        && before
            .all(Constraint.class)
            .filter(it -> key.table().equals(it.references()))
            .anyMatch(it -> calls().call(new Operation.AddConstraint(it, false)).isEmpty());
  }

  private Calls calls() {
    return Calls.of(new Name("public"), before.all(EnumType.class).toList());
  }

  private void execute(String sql) throws SQLException {
    execute(connection, sql);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
