package org.shirube.platform.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;

/** A PrimeFaces table over a door's pages. Keeps the way to load, not the rows. */
public class PagedModel<T> extends LazyDataModel<T> {
    @Serial
    private static final long serialVersionUID = 1;

    /** Loads one page; must not capture anything that cannot be serialised. */
    public interface Loader<T> extends Function<PageRequest, Page<T>>, Serializable {}

    /** The key of a row, for selection. */
    public interface Key<T> extends Function<T, Object>, Serializable {}

    private final Loader<T> loader;
    private final Key<T> key;

    public PagedModel(Loader<T> loader, Key<T> key) {
        this.loader = loader;
        this.key = key;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return 0; // load() knows the total; a second query would be spent for nothing
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        var sort = sorts.values().stream()
                .filter(meta -> !meta.getOrder().isUnsorted())
                .findFirst();
        var request = new PageRequest(
                first,
                Math.max(1, size),
                sort.map(SortMeta::getField).orElse(null),
                sort.map(meta -> meta.getOrder().isAscending()).orElse(true));
        var page = loader.apply(request);
        setRowCount((int) page.total());
        if (page.rows().isEmpty() && first > 0 && page.total() > 0) {
            var last = recalculateFirst(first, size, (int) page.total());
            page = loader.apply(new PageRequest(last, request.size(), request.sortKey(), request.ascending()));
        }
        return page.rows();
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(key.apply(row));
    }
}
