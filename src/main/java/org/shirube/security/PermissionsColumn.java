package org.shirube.security;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Permissions as words in one column, so that an account is read by one statement. */
@Converter
class PermissionsColumn implements AttributeConverter<Set<Permission>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    @Override
    public Set<Permission> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty()
                ? Set.of()
                : Arrays.stream(column.split(" ")).map(Permission::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
