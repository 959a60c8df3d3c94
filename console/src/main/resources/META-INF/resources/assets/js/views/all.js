/** The views there are, by the name that stands in the address. */
import * as activity from "./activity.js";
import * as adherence from "./adherence.js";
import * as board from "./board.js";
import * as health from "./health.js";
import * as hours from "./hours.js";
import * as partner from "./partner.js";
import * as promises from "./promises.js";
import * as team from "./team.js";
import * as whatif from "./whatif.js";

export const VIEWS = {
  board: { title: "Board", inNavigation: true, readAgainOn: ["score", "tier", "cycle"], show: board.show },
  hours: { title: "Hours", inNavigation: true, readAgainOn: ["allocation", "cycle"], show: hours.show },
  team: { title: "Team", under: "hours", readAgainOn: ["allocation"], show: team.show },
  promises: { title: "Promises", under: "hours", readAgainOn: ["commitment", "cycle"], show: promises.show },
  adherence: { title: "Adherence", under: "hours", readAgainOn: ["allocation", "cycle"], show: adherence.show },
  activity: { title: "Activity", inNavigation: true, readAgainOn: ["tier"], show: activity.show },
  health: { title: "Health", inNavigation: true, readAgainOn: ["cycle"], show: health.show },
  whatif: { title: "What if", inNavigation: true, readAgainOn: [], show: whatif.show },
  partner: { title: "Partner", inNavigation: false, readAgainOn: ["score", "tier", "cycle", "commitment"], show: partner.show },
};
