import { render } from "preact";
import "./style.css";

render(<main><h1>Hearsay</h1></main>, document.getElementById("app")!);
