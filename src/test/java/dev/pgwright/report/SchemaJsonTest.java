package dev.pgwright.report;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.View;
import dev.pgwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One object of every kind, kept in `src/test/resources/report/schema.json`.
class SchemaJsonTest {

  private static final QualifiedName USERS = QualifiedName.of("public", "users");

  @Test
  void a_schema_reads_as_its_file() throws IOException {
    var comments = new TreeMap<ObjectId, String>();
    comments.put(ObjectId.part(ObjectKind.COLUMN, USERS, new Name("id")), "never \"reused\"");
    Schema schema =
        Schema.of(
            180006,
            objects(),
            comments,
            List.of(
                new Schema.Dependency(
                    ObjectId.of(ObjectKind.VIEW, USERS.sibling("names")),
                    ObjectId.of(ObjectKind.TABLE, USERS))),
            List.of(new Schema.Unhandled("policy", "own on public.users")));

    Golden.compare(Path.of("src/test/resources/report/schema.json"), Json.schema(schema));
  }

  private static List<SchemaObject> objects() {
    return List.of(
        new Namespace(new Name("public")),
        new Extension(new Name("vector"), new Name("public"), "0.8.7", null),
        new EnumType(USERS.sibling("mood"), List.of("fine", "Größe")),
        new Domain(
            USERS.sibling("age"),
            "integer",
            null,
            null,
            "age_not_null",
            List.of(new Domain.Check(new Name("age_check"), "CHECK ((VALUE >= 0))", true))),
        sequence("counter"),
        users(),
        new Constraint(
            USERS,
            new Name("users_pkey"),
            Constraint.Type.PRIMARY_KEY,
            "PRIMARY KEY (id)",
            List.of(new Name("id")),
            null,
            List.of(),
            false,
            false,
            true,
            true,
            "CREATE UNIQUE INDEX users_pkey ON public.users USING btree (id)",
            List.of()),
        new Index(
            USERS.sibling("idx_users_email"),
            USERS,
            "CREATE INDEX idx_users_email ON public.users USING btree (lower(email))",
            "btree",
            false,
            List.of("lower(email)"),
            null,
            true,
            false),
        new View(
            USERS.sibling("names"),
            false,
            List.of(new View.Output(new Name("email"), "text")),
            " SELECT email\n   FROM public.users",
            List.of("security_invoker=true"),
            true),
        new Routine(
            USERS.sibling("touch"),
            false,
            "",
            "() RETURNS trigger",
            "CREATE OR REPLACE FUNCTION public.touch()"),
        new Trigger(
            USERS,
            new Name("touched"),
            "CREATE TRIGGER touched BEFORE UPDATE ON public.users",
            Trigger.Firing.ALWAYS));
  }

  private static Table users() {
    return new Table(
        USERS,
        List.of(
            column(
                "id",
                "bigint",
                new Column.NotNull(new Name("users_id_not_null"), true, true),
                new Fill.Identity(true, sequence("users_id_seq"))),
            column("email", "text", null, new Fill.Nothing()),
            column("made", "timestamp with time zone", null, new Fill.Expression("now()")),
            column("size", "integer", null, new Fill.Generated("length(email)", false))),
        true,
        List.of("fillfactor=70"),
        null,
        false,
        false,
        "default");
  }

  private static Column column(
      String name, String type, Column.@Nullable NotNull notNull, Fill fill) {
    return new Column(new Name(name), type, null, notNull, fill, null, null, null, null);
  }

  private static Sequence sequence(String name) {
    return new Sequence(
        USERS.sibling(name), "bigint", 1, 1, 1, Long.MAX_VALUE, 1, false, null, true);
  }
}
