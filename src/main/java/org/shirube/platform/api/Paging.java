package org.shirube.platform.api;

import jakarta.ws.rs.QueryParam;
import org.shirube.platform.PageRequest;

/** Which page of a list is wanted: {@code ?page=1&size=50}. */
public class Paging {
    static final int USUAL = 50;
    private static final int LAST = 1_000_000;

    @QueryParam("page")
    private String page;

    @QueryParam("size")
    private String size;

    /** @throws BadInput when page or size is no number or out of range */
    public PageRequest request() {
        int items = Given.number("size", size, USUAL, 1, PageRequest.MAX_SIZE);
        return PageRequest.of((Given.number("page", page, 1, 1, LAST) - 1) * items, items);
    }
}
