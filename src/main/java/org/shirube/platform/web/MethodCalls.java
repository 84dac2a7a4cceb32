package org.shirube.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Finds the method of {@code #{row.name()}} once instead of at each call: the bean resolver lists and copies all methods of
 * the class every time, which took a tenth of a page. Leaves to it what is overloaded, generic in number or not public.
 */
public class MethodCalls extends ELResolver {
    private static final int MOST_ARGUMENTS = 2;

    /** By number of arguments and name. */
    private static final ClassValue<List<Map<String, Optional<Method>>>> FOUND = new ClassValue<>() {
        @Override
        protected List<Map<String, Optional<Method>>> computeValue(Class<?> type) {
            return IntStream.rangeClosed(0, MOST_ARGUMENTS)
                    .<Map<String, Optional<Method>>>mapToObj(arguments -> new ConcurrentHashMap<>())
                    .toList();
        }
    };

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        int given = arguments == null ? 0 : arguments.length;
        if (base == null || types != null || given > MOST_ARGUMENTS || !(method instanceof String name)) return null;
        var known = FOUND.get(base.getClass()).get(given);
        var found = known.get(name);
        if (found == null) {
            found = find(base.getClass(), name, given);
            known.put(name, found);
        }
        if (found.isEmpty()) return null;
        try {
            var result = found.get().invoke(base, given == 0 ? null : converted(context, found.get(), arguments));
            context.setPropertyResolved(base, method);
            return result;
        } catch (InvocationTargetException thrown) {
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new ELException(hidden);
        }
    }

    private static Object[] converted(ELContext context, Method method, Object[] arguments) {
        var types = method.getParameterTypes();
        var converted = new Object[arguments.length];
        for (int i = 0; i < converted.length; i++)
            converted[i] =
                    types[i].isInstance(arguments[i]) ? arguments[i] : context.convertToType(arguments[i], types[i]);
        return converted;
    }

    private static Optional<Method> find(Class<?> type, String name, int arguments) {
        var candidates = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == arguments
                        && !method.isBridge()
                        && !Modifier.isStatic(method.getModifiers()))
                .toList();
        return candidates.size() == 1 ? callable(type, candidates.get(0)) : Optional.empty();
    }

    /** The method as a public class or interface declares it: a list's own class usually is not public. */
    private static Optional<Method> callable(Class<?> type, Method method) {
        var places = new ArrayDeque<Class<?>>(List.of(type));
        while (!places.isEmpty()) {
            var place = places.poll();
            if (Modifier.isPublic(place.getModifiers())) {
                try {
                    return Optional.of(place.getDeclaredMethod(method.getName(), method.getParameterTypes()))
                            .filter(found -> Modifier.isPublic(found.getModifiers()));
                } catch (NoSuchMethodException inherited) {
                    // declared further up
                }
            }
            if (place.getSuperclass() != null) places.add(place.getSuperclass());
            places.addAll(List.of(place.getInterfaces()));
        }
        return Optional.empty();
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
