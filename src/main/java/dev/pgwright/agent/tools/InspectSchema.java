package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.job.InspectRequest;
import dev.pgwright.job.Inspecting;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `inspect_schema`: the tables of a schema.
final class InspectSchema implements Tool<InspectSchema.Input, InspectSchema.Page> {

  record Input(
      @Says(
              "database (default), or a source of the project: alembic:DIR, models:MODULE,"
                  + " flyway:DIR, sql:FILE, snapshot:FILE")
          @Nullable String source,
      @Says("Only these schemas") List<String> schemas,
      @Says("Only these tables, with or without schema") List<String> tables,
      @Says("summary by default") @Nullable Detail detail,
      @Says("next_cursor of the page before") @Nullable String cursor) {}

  /// How much is told of a table.
  enum Detail {
    NAMES(1_000),
    SUMMARY(60),
    FULL(25);

    private final int page;

    Detail(int page) {
      this.page = page;
    }
  }

  /// @param others objects that are no tables, as labels; on the first page only
  /// @param nextCursor null on the last page
  record Page(
      String snapshotId,
      String source,
      int serverVersion,
      int total,
      List<TableView> tables,
      List<String> others,
      @Nullable String nextCursor) {}

  @Override
  public ToolInfo<Input, Page> info() {
    return new ToolInfo<>(
        "inspect_schema",
        "Inspect a schema",
        "Read tables, columns, constraints and indexes from PostgreSQL's catalogs: of the database,"
            + " or of the project's migrations or SQL as run on a throwaway server. No rows are"
            + " read. Call it before proposing changes.",
        Input.class,
        Page.class,
        ToolInfo.Hints.READS);
  }

  @Override
  public Page call(Input input, Call call) {
    String source = input.source() == null ? "database" : input.source();
    Detail detail = input.detail() == null ? Detail.SUMMARY : input.detail();
    Schema schema = Inspecting.run(new InspectRequest(call.place().source(source), call.setup()));
    List<Table> tables = schema.all(Table.class).filter(it -> wanted(it, input)).toList();
    int from = offset(input.cursor(), tables.size());
    int to = Math.min(tables.size(), from + detail.page);
    return new Page(
        call.visit().saw("schema", source + schema.objects().keySet()),
        source,
        schema.serverVersion(),
        tables.size(),
        tables.subList(from, to).stream().map(it -> TableView.of(it, schema, detail)).toList(),
        from == 0 ? others(schema, input) : List.of(),
        to < tables.size() ? Integer.toString(to) : null);
  }

  private static boolean wanted(Table table, Input input) {
    String schema = table.name().schema().value();
    String name = table.name().name().value();
    return (input.schemas().isEmpty() || input.schemas().contains(schema))
        && (input.tables().isEmpty()
            || input.tables().contains(name)
            || input.tables().contains(schema + "." + name));
  }

  private static List<String> others(Schema schema, Input input) {
    if (!input.tables().isEmpty()) {
      return List.of();
    }
    return schema.objects().keySet().stream()
        .filter(
            it ->
                switch (it.kind()) {
                  case TABLE, COLUMN, CONSTRAINT, INDEX, TRIGGER -> false;
                  default -> true;
                })
        .filter(it -> input.schemas().isEmpty() || within(it, input.schemas()))
        .map(ObjectId::label)
        .toList();
  }

  private static boolean within(ObjectId id, List<String> schemas) {
    var schema = id.schema();
    return schema != null && schemas.contains(schema.value());
  }

  private static int offset(@Nullable String cursor, int size) {
    if (cursor == null) {
      return 0;
    }
    try {
      int offset = Integer.parseInt(cursor);
      if (offset >= 0 && offset <= size) {
        return offset;
      }
    } catch (NumberFormatException _) {
      // not a number is as wrong as one that is too large
    }
    throw PgwrightException.of(Code.INPUT, "not a cursor: " + cursor)
        .hint("take next_cursor of the page before");
  }
}
