package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/// `alter type …` and `alter domain …`.
final class TypeAlterations {

  private final Grammar g;
  private final Cursor in;

  TypeAlterations(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  Statement type(int start) {
    ObjectRef object = g.alterations.qualified(ObjectClass.TYPE);
    ObjectName name = object.name();
    Statement common = g.alterations.common(start, object, List.of("rename", "owner", "schema"));
    if (common != null) {
      return common;
    }
    if (in.at("set", "(")) {
      in.skip();
      List<Option> options = g.options.definition();
      return new Alter.AlterBaseType(in.from(start), name, options);
    }
    if (in.accept("add", "value")) {
      return addValue(start, name);
    }
    if (in.accept("drop", "value")) {
      int value = in.at() - 2;
      g.names.string();
      throw in.refusal(value, "dropping an enum value is not implemented", "0A000");
    }
    if (in.accept("rename", "value")) {
      String from = g.names.string();
      in.expect("to");
      String to = g.names.string();
      return new Alter.RenameEnumValue(in.from(start), name, from, to);
    }
    return in.accept("rename", "attribute")
        ? renameAttribute(start, object)
        : attributes(start, name);
  }

  private Statement renameAttribute(int start, ObjectRef object) {
    Name from = g.names.columnId();
    in.expect("to");
    Name to = g.names.columnId();
    g.drops.cascade();
    return new Alter.Rename(in.from(start), object, false, ObjectClass.COLUMN, from, to);
  }

  private Statement attributes(int start, ObjectName name) {
    var actions = new ArrayList<AlterAction>();
    var cascade = new ArrayList<Boolean>();
    do {
      actions.add(attribute());
      cascade.add(g.drops.cascade());
    } while (in.accept(","));
    return new Alter.AlterComposite(in.from(start), name, actions, cascade);
  }

  private Statement addValue(int start, ObjectName name) {
    boolean ifNotExists = g.relations.ifNotExists();
    String label = g.names.string();
    String before = in.accept("before") ? g.names.string() : null;
    String after = before == null && in.accept("after") ? g.names.string() : null;
    return new Alter.AddEnumValue(in.from(start), name, ifNotExists, label, before, after);
  }

  private AlterAction attribute() {
    int start = in.at();
    String word = in.expectOne("add", "drop", "alter");
    in.expect("attribute");
    if (word.equals("add")) {
      TableElement.Column column = g.sources.definition();
      return new AlterAction.AddColumn(in.from(start), column, false);
    }
    boolean ifExists = word.equals("drop") && in.accept("if", "exists");
    Name name = g.names.columnId();
    if (word.equals("drop")) {
      return new AlterAction.DropColumn(in.from(start), name, ifExists, false);
    }
    if (in.accept("set")) {
      in.expect("data");
    }
    in.expect("type");
    TypeName type = g.types.type();
    ObjectName collation = in.accept("collate") ? g.names.anyName() : null;
    return new AlterAction.AlterType(in.from(start), name, type, collation, null);
  }

  Statement domain(int start) {
    ObjectRef object = g.alterations.qualified(ObjectClass.DOMAIN);
    Statement common = g.alterations.common(start, object, List.of("rename", "owner", "schema"));
    if (common != null) {
      return common;
    }
    if (in.accept("rename", "constraint")) {
      Name from = g.names.columnId();
      in.expect("to");
      Name to = g.names.columnId();
      return new Alter.Rename(in.from(start), object, false, ObjectClass.CONSTRAINT, from, to);
    }
    AlterAction action = domainAction();
    return new Alter.AlterDomain(in.from(start), object.name(), action);
  }

  private AlterAction domainAction() {
    int start = in.at();
    return switch (in.expectOne("set", "drop", "add", "validate")) {
      case "set" -> {
        if (in.accept("not")) {
          in.expect("null");
          yield new AlterAction.SetNotNull(in.from(start), null);
        }
        in.expect("default");
        Expr value = g.expressions.any();
        yield new AlterAction.SetDefault(in.from(start), null, value);
      }
      case "add" -> {
        Constraint constraint = g.creations.domainConstraint();
        yield new AlterAction.AddConstraint(in.from(start), constraint);
      }
      case "validate" -> {
        in.expect("constraint");
        Name name = g.names.columnId();
        yield new AlterAction.ValidateConstraint(in.from(start), name);
      }
      default -> domainDrop(start);
    };
  }

  private AlterAction domainDrop(int start) {
    return switch (in.expectOne("not", "default", "constraint")) {
      case "not" -> {
        in.expect("null");
        yield new AlterAction.DropNotNull(in.from(start), null);
      }
      case "default" -> new AlterAction.DropDefault(in.from(start), null);
      default -> {
        boolean ifExists = in.accept("if", "exists");
        Name name = g.names.columnId();
        boolean cascade = g.drops.cascade();
        yield new AlterAction.DropConstraint(in.from(start), name, ifExists, cascade);
      }
    };
  }
}
