package dev.pgwright.render;

import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Step;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Mode;
import dev.pgwright.plan.Step.Patience;
import dev.pgwright.plan.Step.Way;
import dev.pgwright.plan.Step.Work;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Small plans, made by hand.
final class Plans {

  static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  static final QualifiedName USERS = QualifiedName.of("public", "users");
  static final QualifiedName FEEDBACK = QualifiedName.of("public", "feedback");

  private Plans() {}

  static Plan plan(Step... steps) {
    return new Plan(
        List.of(steps),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Plan.Additions(List.of(), List.of()));
  }

  static Step transaction(String title, List<Operation> up, List<Operation> down) {
    return new Step(
        title, Mode.TRANSACTION, up, down, List.of(), Patience.SHORT, new Way.Reversible());
  }

  static Step autocommit(String title, List<Operation> up, List<Operation> down) {
    return new Step(
        title, Mode.AUTOCOMMIT, up, down, List.of(), Patience.LONG, new Way.Reversible());
  }

  static Step sql(String title, String up, String down) {
    return transaction(
        title, List.of(new Operation.Execute(up)), List.of(new Operation.Execute(down)));
  }

  static AlembicTarget target(TransactionMode mode) {
    return target(mode, null, null);
  }

  static AlembicTarget target(
      TransactionMode mode, @Nullable String fileTemplate, @Nullable String template) {
    return new AlembicTarget(
        "add user feedback",
        DATE,
        List.of("c3f8e6019d4b"),
        mode,
        fileTemplate,
        40,
        template,
        new Name("public"),
        List.of(),
        List.of("c3f8e6019d4b"),
        List.of());
  }

  /// A new table, an index on another, a constraint in two parts.
  static Plan feedback() {
    return plan(createFeedback(), indexUsers(), addCheck(), validateCheck(), dropLegacy());
  }

  /// A key, and a step that drops it, whose way back builds an index first.
  static Plan prepared() {
    var name = QualifiedName.of("public", "users_email_key");
    var index =
        new Index(
            name,
            USERS,
            "CREATE UNIQUE INDEX users_email_key ON public.users USING btree (email)",
            "btree",
            true,
            List.of("email"),
            null,
            true,
            false);
    Constraint key =
        constraint(
            USERS, "users_email_key", Constraint.Type.UNIQUE, "UNIQUE (email)", names("email"));
    return plan(
        transaction(
            "the key",
            List.of(new Operation.AddConstraint(key, false)),
            List.of(new Operation.DropConstraint(USERS, key.name(), key.type()))),
        new Step(
            "drop the key",
            Mode.TRANSACTION,
            List.of(new Operation.DropConstraint(USERS, key.name(), key.type())),
            List.of(
                new Operation.DropIndex(name, USERS, true, true),
                new Operation.CreateIndex(index, true)),
            List.of(new Operation.AddKeyUsingIndex(key, name.name())),
            List.of(),
            Patience.SHORT,
            new Way.Reversible()));
  }

  /// What [#nasty] needs.
  static final String NASTY_START =
      """
      CREATE TABLE t (id integer);
      CREATE TABLE "T" (a text DEFAULT 'x');
      CREATE TABLE feedback (comment text)\
      """;

  /// What a plan makes when its statements are sent one by one.
  static SequencedMap<ObjectId, SchemaObject> byStatements(Plan plan, String start)
      throws SQLException {
    try (ScratchDatabase other = SharedSandbox.get().create("statements")) {
      dev.pgwright.verify.Statements.execute(other, List.of(start));
      for (Step step : plan.steps()) {
        for (Operation operation : step.up()) {
          dev.pgwright.verify.Statements.execute(other, Ddl.of(operation));
        }
      }
      return RealAlembicTest.objects(other);
    }
  }

  /// What the way back of [#nasty] restores: it leaves the table feedback as it is.
  static SequencedMap<ObjectId, SchemaObject> besidesFeedback(
      SequencedMap<ObjectId, SchemaObject> objects) {
    var others = new TreeMap<>(objects);
    others.keySet().removeIf(it -> it.label().contains("feedback"));
    return others;
  }

  /// Statements and names that are hard to write down.
  static Plan nasty() {
    return plan(
        sql(
            "a quote \" and a backslash \\",
            "COMMENT ON TABLE t IS 'it''s \"quoted\"; :a \\d 100%, and quite a bit longer than a line'",
            "COMMENT ON TABLE t IS E'\\\\d'"),
        sql(
            "a dollar",
            "CREATE TABLE p (a text DEFAULT '${user} #{x} <% %>', \"b;\" text DEFAULT E'it\\'s;')",
            "DROP TABLE p"),
        sql("double quotes", "DROP TABLE \"T\"", "CREATE TABLE \"T\" (\"a\" text DEFAULT 'x')"),
        sql(
            "a body",
            "CREATE FUNCTION f() RETURNS text LANGUAGE sql\n AS $$\nSELECT '\\d:a'\n$$",
            "DROP FUNCTION f()"),
        sql("words", "SELECT " + "'" + "long ".repeat(30) + "'", "SELECT 1 -- one"),
        transaction(
            "long names",
            List.of(
                new Operation.SetDefault(
                    FEEDBACK,
                    new Name("comment"),
                    "(('{\"a\":1}'::text || repeat('long ', 100)) || 'and even longer than that'::text)"),
                new Operation.AddConstraint(
                    check(
                        FEEDBACK,
                        "c",
                        "CHECK (((comment <> 'a :b \\d \"c\"'::text) AND (comment <> 'and longer'::text)))"),
                    false)),
            List.of()));
  }

  private static Step createFeedback() {
    var id =
        column(
            "id", "bigint", new Fill.Identity(true, identity(FEEDBACK.sibling("feedback_id_seq"))));
    var table =
        table(
            FEEDBACK,
            id,
            column("user_id", "uuid", new Fill.Nothing()),
            column("rating", "smallint", new Fill.Nothing()),
            nullable("comment", "text"),
            column("created_at", "timestamp with time zone", new Fill.Expression("now()")));
    return new Step(
        "create table feedback",
        Mode.TRANSACTION,
        List.of(
            new Operation.CreateTable(
                table,
                List.of(
                    key(FEEDBACK, "feedback_pkey", "id"),
                    check(
                        FEEDBACK,
                        "feedback_rating_check",
                        "CHECK (((rating >= 1) AND (rating <= 5)))",
                        "rating"),
                    foreignKey(
                        FEEDBACK,
                        "fk_feedback_users",
                        "user_id",
                        USERS,
                        "id",
                        " ON DELETE CASCADE")))),
        List.of(new Operation.DropTable(FEEDBACK)),
        List.of(new Held(USERS, Lock.SHARE_ROW_EXCLUSIVE, Work.CATALOG)),
        Patience.SHORT,
        new Way.LosesData("the rows of public.feedback", "copy the table before the downgrade"));
  }

  private static Step indexUsers() {
    var name = QualifiedName.of("public", "idx_users_email");
    var index =
        new Index(
            name,
            USERS,
            "CREATE UNIQUE INDEX idx_users_email ON public.users USING btree (lower(email))"
                + " WHERE (deleted_at IS NULL)",
            "btree",
            true,
            List.of("lower(email)"),
            "(deleted_at IS NULL)",
            true,
            false);
    return new Step(
        "create index idx_users_email",
        Mode.AUTOCOMMIT,
        List.of(
            new Operation.DropIndex(name, USERS, true, true),
            new Operation.CreateIndex(index, true)),
        List.of(new Operation.DropIndex(name, USERS, true, true)),
        List.of(new Held(USERS, Lock.SHARE_UPDATE_EXCLUSIVE, Work.BUILD)),
        Patience.LONG,
        new Way.Reversible());
  }

  private static Step addCheck() {
    var check =
        check(USERS, "users_email_check", "CHECK ((email ~~ '%@%'::text)) NOT VALID", "email");
    return new Step(
        "add check users_email_check",
        Mode.TRANSACTION,
        List.of(new Operation.AddConstraint(check, true)),
        List.of(
            new Operation.DropConstraint(
                USERS, new Name("users_email_check"), Constraint.Type.CHECK)),
        List.of(new Held(USERS, Lock.ACCESS_EXCLUSIVE, Work.CATALOG)),
        Patience.SHORT,
        new Way.Reversible());
  }

  private static Step validateCheck() {
    return new Step(
        "validate users_email_check",
        Mode.TRANSACTION,
        List.of(new Operation.ValidateConstraint(USERS, new Name("users_email_check"))),
        List.of(),
        List.of(new Held(USERS, Lock.SHARE_UPDATE_EXCLUSIVE, Work.SCAN)),
        Patience.LONG,
        new Way.Reversible());
  }

  private static Step dropLegacy() {
    return new Step(
        "drop column users.legacy",
        Mode.TRANSACTION,
        List.of(new Operation.DropColumn(USERS, new Name("legacy"))),
        List.of(new Operation.AddColumn(USERS, nullable("legacy", "character varying(20)"))),
        List.of(new Held(USERS, Lock.ACCESS_EXCLUSIVE, Work.CATALOG)),
        Patience.SHORT,
        new Way.LosesData(
            "the values of public.users.legacy", "copy the column before the upgrade"));
  }

  static Table table(QualifiedName name, Column... columns) {
    return new Table(name, List.of(columns), true, List.of(), null, false, false, "default");
  }

  /// A NOT NULL column.
  static Column column(String name, String type, Fill fill) {
    return new Column(
        new Name(name), type, null, new NotNull(null, true, true), fill, null, null, null, null);
  }

  static Column nullable(String name, String type) {
    return column(name, type, new Fill.Nothing()).notNull(null);
  }

  static Sequence identity(QualifiedName name) {
    return new Sequence(name, "bigint", 1, 1, 1, Long.MAX_VALUE, 1, false, null, true);
  }

  static Constraint key(QualifiedName table, String name, String... columns) {
    return constraint(
        table,
        name,
        Constraint.Type.PRIMARY_KEY,
        "PRIMARY KEY (" + String.join(", ", columns) + ")",
        names(columns));
  }

  static Constraint check(QualifiedName table, String name, String definition, String... columns) {
    return constraint(table, name, Constraint.Type.CHECK, definition, names(columns));
  }

  static Constraint foreignKey(
      QualifiedName table, String name, String column, QualifiedName to, String key, String tail) {
    return new Constraint(
        table,
        new Name(name),
        Constraint.Type.FOREIGN_KEY,
        "FOREIGN KEY (" + column + ") REFERENCES " + to.sql() + "(" + key + ")" + tail,
        names(column),
        to,
        names(key),
        tail.contains("DEFERRABLE"),
        tail.contains("INITIALLY DEFERRED"),
        !tail.contains("NOT VALID"),
        true,
        null,
        List.of());
  }

  static Constraint constraint(
      QualifiedName table,
      String name,
      Constraint.Type type,
      String definition,
      List<Name> columns) {
    return new Constraint(
        table,
        new Name(name),
        type,
        definition,
        columns,
        null,
        List.of(),
        definition.contains("DEFERRABLE"),
        definition.contains("INITIALLY DEFERRED"),
        !definition.contains("NOT VALID"),
        true,
        null,
        List.of());
  }

  static List<Name> names(String... names) {
    return List.of(names).stream().map(Name::new).toList();
  }
}
