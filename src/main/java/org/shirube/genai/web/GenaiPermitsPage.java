package org.shirube.genai.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.shirube.genai.PermitRow;
import org.shirube.genai.PermitState;
import org.shirube.genai.Permits;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;

/** Behind {@code /genai/permits.xhtml}. */
@Named
@ViewScoped
public class GenaiPermitsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SIZE = 25;

    /** @param person null when the person has no post today */
    public record Row(PermitRow permit, PersonRow person) implements Serializable {}

    @Inject
    private Permits permits;

    @Inject
    private People people;

    @Inject
    private Say say;

    private String q;
    private PermitState state;
    private int page = 1;
    private Long permit;
    private List<Row> rows = List.of();
    private long total;
    private Map<PermitState, Long> counts = Map.of();
    private Row chosen;
    private String reason;

    public void load() {
        page = Math.max(1, page);
        counts = permits.counts();
        var found = permits.page(q, state, PageRequest.of((page - 1) * SIZE, SIZE));
        total = found.total();
        var byId = people.byId(found.rows().stream().map(PermitRow::personId).toList());
        rows = found.rows().stream()
                .map(row -> new Row(row, byId.get(row.personId())))
                .toList();
        if (permit != null) {
            var one = permits.permit(permit);
            chosen = new Row(one, people.byId(List.of(one.personId())).get(one.personId()));
        }
    }

    public String suspend() {
        return change(() -> permits.suspend(permit, reason), "genai.suspended");
    }

    public String restore() {
        return change(() -> permits.restore(permit, reason), "genai.restored");
    }

    private String change(Runnable change, String done) {
        try {
            change.run();
            say.info(done, chosen.permit().number());
            return "/genai/permits.xhtml?faces-redirect=true" + filter();
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    private String filter() {
        return (q == null ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                + (state == null ? "" : "&state=" + state);
    }

    /** The list's own parameters, for links of its pages. */
    public String getQuery() {
        return filter();
    }

    public int getPages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public long count(PermitState of) {
        return counts.getOrDefault(of, 0L);
    }

    public PermitState[] getStates() {
        return PermitState.values();
    }

    public boolean isChosenSuspended() {
        return chosen != null && chosen.permit().suspendedOn() != null;
    }

    public List<Row> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public Row getChosen() {
        return chosen;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public PermitState getState() {
        return state;
    }

    public void setState(PermitState state) {
        this.state = state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public Long getPermit() {
        return permit;
    }

    public void setPermit(Long permit) {
        this.permit = permit;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
