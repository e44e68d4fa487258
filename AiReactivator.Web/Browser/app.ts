import './index';
import { startBlazor } from './blazor-start';

startBlazor();
