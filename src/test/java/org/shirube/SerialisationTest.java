package org.shirube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What lies in a session must be able to move to another node. */
class SerialisationTest {
    @TestFactory
    List<DynamicTest> whatAPageKeepsCanBeWrittenDown() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.shirube").stream()
                        .filter(SerialisationTest::livesInASession)
                        .map(JavaClass::reflect)
                        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)))
                        .toList();
    }

    private static boolean livesInASession(JavaClass type) {
        return type.isAnnotatedWith(ViewScoped.class)
                || type.isAnnotatedWith(SessionScoped.class)
                || type.isAnnotatedWith("org.omnifaces.cdi.ViewScoped");
    }

    private static void check(Class<?> type) throws ReflectiveOperationException {
        assertThat(Serializable.class).isAssignableFrom(type);
        for (var field : type.getDeclaredFields()) {
            // injected doors are proxies of the container, which are serialisable whatever stands behind them
            if (Modifier.isStatic(field.getModifiers())
                    || Modifier.isTransient(field.getModifiers())
                    || field.isAnnotationPresent(Inject.class)) continue;
            requireSerialisable(field, field.getGenericType());
        }
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        var bean = constructor.newInstance();
        assertThatCode(() -> write(bean)).doesNotThrowAnyException();
    }

    /** Element types too: an empty list hides a record that cannot be written. */
    private static void requireSerialisable(Field field, Type type) {
        if (type instanceof ParameterizedType generic) {
            requireSerialisable(field, generic.getRawType());
            for (var argument : generic.getActualTypeArguments()) requireSerialisable(field, argument);
        } else if (type instanceof Class<?> plain && !plain.isPrimitive()) {
            var container = plain.isInterface() && plain.getPackageName().equals("java.util");
            assertThat(container || plain == Object.class || Serializable.class.isAssignableFrom(plain))
                    .as(field + " holds " + plain.getSimpleName())
                    .isTrue();
            if (plain.isRecord()) {
                for (var component : plain.getRecordComponents()) {
                    requireSerialisable(field, component.getGenericType());
                }
            }
        }
    }

    private static void write(Object bean) throws IOException {
        try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(bean);
        }
    }
}
