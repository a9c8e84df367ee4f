package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Create.PublicationObject;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Option;
import java.util.ArrayList;
import java.util.List;

/// `create publication` and `alter publication`.
final class Publications {

  private final Grammar g;
  private final Cursor in;

  Publications(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// Behind `create publication`.
  Create create(int start) {
    Name name = g.names.columnId();
    boolean all = in.accept("for", "all", "tables");
    List<PublicationObject> objects = !all && in.accept("for") ? objects() : List.of();
    List<Option> options = g.options.withDefinition();
    return new Create.CreatePublication(in.from(start), name, all, objects, options);
  }

  /// Behind the name in `alter publication name`.
  Alter alter(int start, Name name) {
    String action = in.expectOne("add", "set", "drop");
    boolean settings = action.equals("set") && in.at("(");
    List<Option> options = settings ? g.options.definition() : List.of();
    List<PublicationObject> objects = settings ? List.of() : objects();
    return new Alter.AlterPublication(in.from(start), name, action, objects, options);
  }

  /// `pub_obj_list`: an object without a word of its own is of the kind of the one before it.
  private List<PublicationObject> objects() {
    var objects = new ArrayList<PublicationObject>();
    String kind = "";
    do {
      int start = in.at();
      if (in.accept("table")) {
        kind = "table";
        objects.add(table(start));
      } else if (in.accept("tables", "in", "schema")) {
        in.since(15);
        kind = "schema";
        objects.add(schema(start));
      } else {
        objects.add(continued(start, kind));
      }
    } while (in.accept(","));
    return objects;
  }

  private PublicationObject schema(int start) {
    Name schema = in.at("current_schema") ? g.names.label() : g.names.columnId();
    return new PublicationObject(in.from(start), null, false, schema, List.of(), null);
  }

  private PublicationObject table(int start) {
    FromItem.Relation relation = g.sources.relation();
    List<Name> columns = g.names.optionalColumnList();
    Expr where = in.accept("where") ? g.columns.condition() : null;
    if (!columns.isEmpty() || where != null) {
      in.since(15);
    }
    return new PublicationObject(
        in.from(start), relation.name(), relation.only(), null, columns, where);
  }

  private PublicationObject continued(int start, String kind) {
    if (in.accept("current_schema")) {
      if (!kind.equals("schema")) {
        throw refuse(start, kind.isEmpty() ? "publication object list" : "table name");
      }
      Name current = new Name("current_schema");
      return new PublicationObject(in.from(start), null, false, current, List.of(), null);
    }
    PublicationObject object = table(start);
    if (kind.equals("table")) {
      return object;
    }
    if (kind.isEmpty()) {
      throw refuse(start, "publication object list");
    }
    if (object.where() != null) {
      throw in.refusal(start, "WHERE clause not allowed for schema", "42601");
    }
    if (!object.columns().isEmpty()) {
      throw in.refusal(start, "column specification not allowed for schema", "42601");
    }
    ObjectName name = object.table();
    boolean single = name != null && name.parts().size() == 1 && in.at() == start + 1;
    if (name == null || !single) {
      throw refuse(start, "schema name");
    }
    return new PublicationObject(in.from(start), null, false, name.name(), List.of(), null);
  }

  private SyntaxError refuse(int start, String what) {
    return in.refusal(start, "invalid " + what, "42601");
  }
}
