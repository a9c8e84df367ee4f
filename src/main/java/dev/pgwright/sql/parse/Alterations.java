package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.SequenceOption;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `alter …`: which kind of object, and relations.
final class Alterations {

  private final Grammar g;
  private final Cursor in;
  private final OtherAlterations others;
  private final TypeAlterations types;

  Alterations(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
    this.others = new OtherAlterations(grammar);
    this.types = new TypeAlterations(grammar);
  }

  Statement alter() {
    int start = in.at();
    in.expect("alter");
    ObjectClass relation = relationKind();
    if (relation != null) {
      return relation(start, relation);
    }
    if (in.accept("foreign", "data", "wrapper")) {
      return others.wrapper(start);
    }
    if (in.accept("default")) {
      in.expect("privileges");
      return g.rights.defaults(start);
    }
    if (in.accept("type")) {
      return types.type(start);
    }
    return in.accept("domain") ? types.domain(start) : others.alter(start);
  }

  /// Takes the words of a kind of relation; null when something else is here.
  private @Nullable ObjectClass relationKind() {
    return switch (in.word()) {
      case "table", "index", "view", "sequence", "materialized" -> g.objects.qualifiedKind();
      case "foreign" -> in.word(1).equals("data") ? null : foreignTable();
      default -> null;
    };
  }

  private ObjectClass foreignTable() {
    in.expect("foreign", "table");
    return ObjectClass.FOREIGN_TABLE;
  }

  private Statement relation(int start, ObjectClass kind) {
    if (in.at("all")) {
      return moveAll(start, kind);
    }
    boolean ifExists = in.accept("if", "exists");
    int name = in.at();
    boolean inherits = kind == ObjectClass.TABLE || kind == ObjectClass.FOREIGN_TABLE;
    FromItem.Relation target = inherits ? g.sources.relation() : plain();
    ObjectRef object = g.objects.ref(name, kind, target.name());
    Statement common = common(start, object, ifExists);
    if (common != null) {
      return common;
    }
    boolean no = in.at("no", "depends");
    if ((no || in.at("depends")) && !ifExists && mayDepend(kind)) {
      return depends(start, object);
    }
    if (kind == ObjectClass.SEQUENCE && atSequenceOptions()) {
      List<SequenceOption> options = g.relations.sequenceOptions();
      return new Alter.AlterSequence(in.from(start), target.name(), ifExists, options);
    }
    boolean table = kind == ObjectClass.TABLE;
    boolean attach = table || (kind == ObjectClass.INDEX && !ifExists);
    boolean partition = (in.at("attach") && attach) || (in.at("detach") && table);
    List<AlterAction> actions =
        partition
            ? List.of(g.actions.partition(kind == ObjectClass.INDEX))
            : in.list(g.actions::action);
    return new Alter.AlterTable(
        in.from(start), kind, target.name(), ifExists, target.only(), actions);
  }

  private FromItem.Relation plain() {
    ObjectName name = g.names.relation();
    return new FromItem.Relation(name.span(), name, false, null, null, List.of());
  }

  private static boolean mayDepend(ObjectClass kind) {
    return kind == ObjectClass.INDEX || kind == ObjectClass.MATERIALIZED_VIEW;
  }

  private boolean atSequenceOptions() {
    boolean no = in.at("no") && (in.word(1).equals("inherit") || in.word(1).equals("force"));
    return !no && g.relations.atSequenceOption();
  }

  /// `no depends on extension name`, with or without `no`.
  Statement depends(int start, ObjectRef object) {
    boolean no = in.accept("no");
    in.expect("depends", "on", "extension");
    Name extension = g.names.columnId();
    return new Alter.Depends(in.from(start), object, no, extension);
  }

  /// `rename` and `set schema` of a relation; null when something else is here.
  private @Nullable Statement common(int start, ObjectRef object, boolean ifExists) {
    ObjectClass kind = object.kind();
    if (in.at("set", "schema") && kind != ObjectClass.INDEX) {
      in.skip();
      in.skip();
      Name schema = g.names.columnId();
      return new Alter.SetSchema(in.from(start), object, ifExists, schema);
    }
    if (!in.accept("rename")) {
      return null;
    }
    if (in.accept("to")) {
      Name to = g.names.columnId();
      return new Alter.Rename(in.from(start), object, ifExists, null, null, to);
    }
    if (kind == ObjectClass.INDEX || kind == ObjectClass.SEQUENCE) {
      throw in.error();
    }
    boolean constraint = kind == ObjectClass.TABLE && in.accept("constraint");
    if (!constraint) {
      in.accept("column");
    }
    Name part = g.names.columnId();
    in.expect("to");
    Name to = g.names.columnId();
    return new Alter.Rename(
        in.from(start),
        object,
        ifExists,
        constraint ? ObjectClass.CONSTRAINT : ObjectClass.COLUMN,
        part,
        to);
  }

  private Statement moveAll(int start, ObjectClass kind) {
    boolean moves =
        kind == ObjectClass.TABLE
            || kind == ObjectClass.INDEX
            || kind == ObjectClass.MATERIALIZED_VIEW;
    if (!moves) {
      throw in.error();
    }
    in.expect("all", "in", "tablespace");
    Name from = g.names.columnId();
    List<Name> owners = List.of();
    if (in.accept("owned")) {
      in.expect("by");
      owners = g.names.roles();
    }
    in.expect("set", "tablespace");
    Name to = g.names.columnId();
    boolean nowait = in.accept("nowait");
    return new Alter.MoveAll(in.from(start), kind, from, owners, to, nowait);
  }

  /// `rename to`, `owner to`, `set schema` of an object that is no relation; null when something
  /// else is here.
  ///
  /// @param can `rename`, `owner` and `schema`: what the object takes
  @Nullable Statement common(int start, ObjectRef object, List<String> can) {
    if (can.contains("rename") && in.at("rename", "to")) {
      in.skip();
      in.skip();
      Name to = g.names.columnId();
      return new Alter.Rename(in.from(start), object, false, null, null, to);
    }
    if (can.contains("owner") && in.at("owner", "to")) {
      in.skip();
      in.skip();
      Name owner = g.names.role();
      return new Alter.ChangeOwner(in.from(start), object, owner);
    }
    if (can.contains("schema") && in.at("set", "schema")) {
      in.skip();
      in.skip();
      Name schema = g.names.columnId();
      return new Alter.SetSchema(in.from(start), object, false, schema);
    }
    return null;
  }

  /// A name that stands alone, of a kind.
  ObjectRef single(ObjectClass kind) {
    int start = in.at();
    ObjectName name = g.names.single();
    return g.objects.ref(start, kind, name);
  }

  /// A qualified name, of a kind.
  ObjectRef qualified(ObjectClass kind) {
    int start = in.at();
    ObjectName name = g.names.anyName();
    return g.objects.ref(start, kind, name);
  }
}
