package dev.pgwright.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.pgwright.model.Column;
import dev.pgwright.model.CompositeType;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Defined;
import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Index;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The JSON form of a [Schema]; the keys of each object are the components of its record.
record SchemaJson(
    int serverVersion,
    List<SchemaObject> objects,
    SequencedMap<String, String> comments,
    List<Schema.Dependency> dependencies,
    List<Schema.Unhandled> unhandled) {

  static SchemaJson of(Schema schema) {
    var comments = new LinkedHashMap<String, String>();
    schema.comments().forEach((id, text) -> comments.put(id.label(), text));
    return new SchemaJson(
        schema.serverVersion(),
        List.copyOf(schema.objects().values()),
        comments,
        schema.dependencies(),
        schema.unhandled());
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Namespace.class, name = "schema"),
    @JsonSubTypes.Type(value = Extension.class, name = "extension"),
    @JsonSubTypes.Type(value = EnumType.class, name = "enum"),
    @JsonSubTypes.Type(value = Domain.class, name = "domain"),
    @JsonSubTypes.Type(value = Sequence.class, name = "sequence"),
    @JsonSubTypes.Type(value = Table.class, name = "table"),
    @JsonSubTypes.Type(value = Constraint.class, name = "constraint"),
    @JsonSubTypes.Type(value = Index.class, name = "index"),
    @JsonSubTypes.Type(value = View.class, name = "view"),
    @JsonSubTypes.Type(value = Routine.class, name = "routine"),
    @JsonSubTypes.Type(value = Trigger.class, name = "trigger"),
    @JsonSubTypes.Type(value = CompositeType.class, name = "composite"),
    @JsonSubTypes.Type(value = Defined.class, name = "defined"),
  })
  @JsonPropertyOrder("id")
  interface ObjectKeys {
    @JsonProperty("id")
    ObjectId id();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Column.Fill.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = Column.Fill.Expression.class, name = "expression"),
    @JsonSubTypes.Type(value = Column.Fill.Identity.class, name = "identity"),
    @JsonSubTypes.Type(value = Column.Fill.Generated.class, name = "generated"),
  })
  interface FillKeys {}
}
