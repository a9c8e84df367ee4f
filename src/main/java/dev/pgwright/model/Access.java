package dev.pgwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who owns what and who may do what with it.
///
/// @param owners of objects that belong to another role than the one that read them, ordered
/// @param grants where privileges are not the usual ones, ordered
/// @param roles that owners, grants, policies and mappings name, ordered; without those of the
///   server itself
/// @param comparesOwners whether owners are part of what is compared
/// @param comparesGrants whether grants and default privileges are part of what is compared
public record Access(
    List<Owner> owners,
    List<Grant> grants,
    List<Name> roles,
    boolean comparesOwners,
    boolean comparesGrants) {

  /// Nothing is known and nothing is compared.
  public static final Access NONE = new Access(List.of(), List.of(), List.of(), false, false);

  /// The role that an object belongs to.
  public record Owner(ObjectId object, Name role) {}

  /// A privilege that differs from those that an object of the kind comes with; what its owner may
  /// do is not told.
  ///
  /// @param grantee a role as SQL, or `PUBLIC`
  /// @param privilege for example `SELECT`
  /// @param grantable whether it may be passed on
  /// @param revoked whether it is one of the usual privileges that is taken away
  public record Grant(
      ObjectId object, String grantee, String privilege, boolean grantable, boolean revoked) {}

  public Access {
    owners = List.copyOf(owners);
    grants = List.copyOf(grants);
    roles = List.copyOf(roles);
  }

  /// The same with other parts to be compared.
  public Access comparing(boolean someOwners, boolean someGrants) {
    return new Access(owners, grants, roles, someOwners, someGrants);
  }

  public Optional<Name> owner(ObjectId object) {
    return owners.stream().filter(it -> it.object().equals(object)).map(Owner::role).findFirst();
  }

  /// The grants on an object or a column, in order.
  public List<Grant> of(ObjectId object) {
    var found = new ArrayList<Grant>();
    grants.stream().filter(it -> it.object().equals(object)).forEach(found::add);
    return found;
  }
}
