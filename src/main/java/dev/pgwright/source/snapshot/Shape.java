package dev.pgwright.source.snapshot;

import dev.pgwright.model.SchemaObject;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A record as reflection tells it.
///
/// @param choice whether it is one of several that a sealed interface permits
/// @param kind the word for it among those
/// @param constructor the canonical one
record Shape(boolean choice, String kind, Constructor<?> constructor, List<Component> components) {

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return read(type);
        }
      };

  /// One component of a record.
  ///
  /// @param key what it is called in a snapshot
  /// @param listed whether it is a map of objects, which know their own ids
  record Component(
      String key, Method accessor, AnnotatedType type, boolean nullable, boolean listed) {

    @Nullable Object of(Record value) {
      try {
        return accessor.invoke(value);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static Shape read(Class<?> type) {
    boolean choice = Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
    RecordComponent[] components = type.getRecordComponents();
    try {
      return new Shape(
          choice,
          Names.kind(type),
          type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new)),
          Stream.of(components).map(it -> component(it, choice)).toList());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Component component(RecordComponent component, boolean choice) {
    String key = Names.separated(component.getName(), '_');
    boolean taken = choice && (key.equals(Names.KIND) || key.equals(Names.ID));
    AnnotatedType type = component.getAnnotatedType();
    return new Component(
        taken ? "its_" + key : key,
        component.getAccessor(),
        type,
        type.isAnnotationPresent(Nullable.class),
        type instanceof AnnotatedParameterizedType map
            && map.getAnnotatedActualTypeArguments().length == 2
            && map.getAnnotatedActualTypeArguments()[1].getType() == SchemaObject.class);
  }
}
