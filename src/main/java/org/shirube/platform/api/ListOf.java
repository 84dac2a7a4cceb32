package org.shirube.platform.api;

import java.util.List;
import java.util.function.Function;
import org.shirube.platform.Page;

/** One page of a list as the API answers it. @param total in all */
public record ListOf<T>(List<T> items, long total) {
    /** Marks a call that answers a page, for the description of the API. */
    public static final String PAGE = "One page of the list";

    public static <R, T> ListOf<T> of(Page<R> page, Function<R, T> shown) {
        return new ListOf<>(page.rows().stream().map(shown).toList(), page.total());
    }

    /** The wanted part of a list that is known whole. */
    public static <R, T> ListOf<T> of(List<R> all, Paging paging, Function<R, T> shown) {
        return new ListOf<>(
                all.stream()
                        .skip(paging.request().first())
                        .limit(paging.request().size())
                        .map(shown)
                        .toList(),
                all.size());
    }
}
