package org.shirube.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.assessment.Source;
import org.shirube.assignment.CourseChoice;
import org.shirube.assignment.Recommendations;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.dashboard.CellDetail;
import org.shirube.dashboard.Matrices;
import org.shirube.dashboard.Matrix;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Visible;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Pager;

/** Behind {@code /dashboard/matrix.xhtml}: everything that is chosen stands in the address. */
@Named
@RequestScoped
public class MatrixPage {
    @Inject
    private Matrices matrices;

    @Inject
    private Visible visible;

    @Inject
    private Recommendations recommendations;

    @Inject
    private Courses courses;

    @Inject
    private Organisations organisations;

    @Inject
    private Clock clock;

    private final MatrixChoice choice = new MatrixChoice();
    private int number = 1;
    private Matrix matrix;
    private List<UnitRow> units;
    private OrganisationRow organisation;
    private CellDetail cell;
    private List<CourseChoice> choices = List.of();

    public void open() {
        units = visible.tree();
        if (choice.getUnit() == null) choice.setUnit(matrices.home().id());
        matrix = matrices.of(choice.getUnit(), choice.filter(), number);
        organisation = organisations.own();
    }

    /** One cell's detail, for the popover. */
    public void openCell(Long person, String skill) {
        cell = matrices.cell(person, skill);
        choices = recommendations.choices(cell.standing());
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** The address of the same selection as a list of what is missing. */
    public String getListQuery() {
        return matrix.selection().onlyBelow().query(choice.getUnit());
    }

    public String getQuery() {
        return matrix.filter().query(choice.getUnit());
    }

    public String getBelowQuery() {
        return matrix.filter().withBelow(!choice.isBelow()).query(choice.getUnit());
    }

    public String getNotAssessedQuery() {
        return matrix.filter().withNotAssessed(!choice.isNotAssessed()).query(choice.getUnit());
    }

    public String getCoreQuery() {
        return matrix.filter().withCore(!choice.isCore()).query(choice.getUnit());
    }

    public Source[] getSources() {
        return Source.values();
    }

    public Pager getPager() {
        return new Pager(number, Matrices.PEOPLE_AT_ONCE, matrix.people());
    }

    public Matrix getMatrix() {
        return matrix;
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public OrganisationRow getOrganisation() {
        return organisation;
    }

    /** The three best courses for the open cell. */
    public List<CourseChoice> getCourses() {
        return choices.stream().limit(3).toList();
    }

    public Text courseTitle(String code) {
        return courses.find(code).map(Course::title).orElse(Text.same(code));
    }

    public CellDetail getCell() {
        return cell;
    }

    public MatrixChoice getChoice() {
        return choice;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
