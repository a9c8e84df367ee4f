package dev.pgwright.source.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.SchemaObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records as trees of JSON.
final class RecordWriter {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordWriter() {}

  static JsonNode write(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case String it -> NODES.textNode(it);
      case Boolean it -> NODES.booleanNode(it);
      case Integer it -> NODES.numberNode(it);
      case Long it -> NODES.numberNode(it);
      case Double it -> NODES.numberNode(it);
      case Enum<?> it -> NODES.textNode(Names.of(it));
      case Name it -> NODES.textNode(it.value());
      case QualifiedName it -> NODES.textNode(Names.text(it));
      case ObjectId it -> NODES.textNode(Names.text(it));
      case List<?> it -> list(it);
      case Map<?, ?> it -> map(it);
      case Record it -> object(it);
      default -> throw new IllegalStateException("no form for " + value.getClass());
    };
  }

  private static JsonNode list(List<?> list) {
    ArrayNode array = NODES.arrayNode();
    list.forEach(it -> array.add(write(it)));
    return array;
  }

  private static JsonNode map(Map<?, ?> map) {
    ObjectNode object = NODES.objectNode();
    map.forEach((key, value) -> object.set(write(key).textValue(), write(value)));
    return object;
  }

  private static JsonNode object(Record value) {
    ObjectNode object = NODES.objectNode();
    Shape shape = Shape.of(value.getClass());
    if (shape.choice()) {
      object.put(Names.KIND, shape.kind());
    }
    if (value instanceof SchemaObject it && shape.choice()) {
      object.put(Names.ID, it.id().label());
    }
    for (Shape.Component component : shape.components()) {
      Object part = component.of(value);
      if (part != null) {
        object.set(
            component.key(),
            component.listed() ? list(List.copyOf(((Map<?, ?>) part).values())) : write(part));
      }
    }
    return object;
  }
}
