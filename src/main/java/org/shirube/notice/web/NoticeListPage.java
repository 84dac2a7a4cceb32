package org.shirube.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shirube.notice.NoticeRow;
import org.shirube.notice.Notices;
import org.shirube.platform.PageRequest;
import org.shirube.platform.web.Pager;

/** Behind {@code /notice/list.xhtml}. */
@Named
@RequestScoped
public class NoticeListPage {
    private static final int SIZE = 20;

    @Inject
    private Notices notices;

    @Inject
    private Bell bell;

    private int page = 1;
    private List<NoticeRow> rows = List.of();
    private Pager pager;
    private int unread;

    public void open() {
        int number = Pager.number(page);
        var found = notices.page(PageRequest.of((number - 1) * SIZE, SIZE));
        rows = found.rows();
        pager = new Pager(number, SIZE, found.total());
        unread = notices.unread();
    }

    public String readAll() {
        notices.readAll();
        bell.forget();
        return "/notice/list.xhtml?faces-redirect=true";
    }

    public List<NoticeRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    public int getUnread() {
        return unread;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
