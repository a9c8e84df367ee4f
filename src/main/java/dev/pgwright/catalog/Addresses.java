package dev.pgwright.catalog;

import dev.pgwright.model.ObjectId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the addresses of the catalogs mean in the model.
///
/// An address has a name of its own (what `COMMENT ON` calls it) and an object it stands for (what
/// depends on it depends on that); for an array type, a row type, the index behind a key or the
/// sequence behind an identity column the two differ.
final class Addresses {

  private final Map<Address, ObjectId> names = new LinkedHashMap<>();
  private final Map<Address, ObjectId> objects = new LinkedHashMap<>();
  private final Map<Address, ObjectId> members = new LinkedHashMap<>();

  /// An object that is read.
  void add(Address address, ObjectId id) {
    add(address, id, id);
  }

  /// Something with a name of its own that is read as part of another object.
  void add(Address address, ObjectId name, ObjectId object) {
    names.put(address, name);
    objects.put(address, object);
  }

  /// Something without a name in the model; an oid of 0 is nothing.
  void addNameless(Address address, ObjectId object) {
    if (address.oid() != 0) {
      objects.put(address, object);
    }
  }

  /// Something that belongs to an extension.
  void addMember(Address address, ObjectId extension) {
    members.put(address, extension);
  }

  boolean isMember(Address address) {
    return members.containsKey(address);
  }

  /// Whether the object is in the model, alone or as part of another.
  boolean known(Address address) {
    return objects.containsKey(address);
  }

  /// What `COMMENT ON` calls it; null for what has no name in the model.
  @Nullable ObjectId name(Address address) {
    return names.get(address);
  }

  /// The relation with this oid; empty when it is not read.
  Optional<ObjectId> relation(long oid) {
    return Optional.ofNullable(objects.get(Address.of(Address.RELATION, oid)));
  }

  /// The object or column of the model; null for what is not in it. Members of an extension are the
  /// extension; parts that are not in it are the whole, such as a system column its table.
  @Nullable ObjectId find(Address address) {
    ObjectId id = objects.get(address);
    if (id == null) {
      id = objects.get(address.whole());
    }
    return id == null ? members.get(address.whole()) : id;
  }
}
